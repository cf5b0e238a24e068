import Kernel
import OneStop

/// An invitation to whom it was sent, or why there is none.
struct InvitationPage {
    let invitation: Invitation?
    let refusal: PeopleRefusal?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let problem = refusal.map { refusal -> HTML in
            let way: HTML =
                refusal == .notInvited
                ? "<p><a class=\"btn\" href=\"\(Link.contactSettings.path)\">\(t("contact.add"))</a></p>" : .empty
            return "<div class=\"note warn stack-s\"><p>\(t(refusal.phrase))</p>\(way)</div>"
        }
        return frame.portal(
            t("people.invitation"), at: .dossiers,
            "<div class=\"narrow stack\"><h1>\(t("people.invitation"))</h1>\(problem)\(invitation.map { Self.card($0, frame) })<p><a href=\"\(Link.people(.organisations).path)\">\(t("people.organisations"))</a></p></div>"
        )
    }

    static func card(_ invitation: Invitation, _ frame: Frame) -> HTML {
        let t = frame.t
        let id = invitation.id.text
        return """
            <article class="card raise stack"><h2>\(t("people.invited_to", ["name": invitation.organisation.name]))</h2>\(Piece.facts([(t("people.organisation_code"), "\(invitation.organisation.code)"), (t("people.invited_by"), "\(invitation.by)"), (t("people.role"), "\(t(invitation.role.phrase))"), (t("people.until"), "\(t.moment(invitation.expires))")], class: "kv tight"))
            <div class="row"><form method="post" action="\(Link.people(.invitationTake).path)">\(frame.csrfField)<input type="hidden" name="loi_moi" value="\(id)"><button class="btn primary">\(t("people.join"))</button></form><form method="post" action="\(Link.people(.invitationEnd).path)">\(frame.csrfField)<input type="hidden" name="loi_moi" value="\(id)"><button class="btn">\(t("people.decline"))</button></form></div></article>
            """
    }
}
