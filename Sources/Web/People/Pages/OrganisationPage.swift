import Kernel
import OneStop

/// One organisation to one of its members: dossiers, people; to owners invitations and what happened, too.
struct OrganisationPage {
    let view: OrganisationView
    /// Who looks.
    let account: ID<Account>
    let typed: String
    let refusal: PeopleRefusal?
    /// One more than a page holds where there are more.
    let dossiers: [QueueRow]
    let isFirst: Bool
    let catalogue: Catalogue

    private var id: String { view.organisation.id.text }
    private var isOwner: Bool { view.role == .owner }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let checked: HTML =
            view.organisation.isChecked
            ? Piece.tag(t("people.checked"), .ok, icon: .check) : Piece.tag(t("people.unchecked"), .warn)
        let unchecked: HTML? =
            view.organisation.isChecked ? nil : "<p class=\"muted\">\(t("people.unchecked_note"))</p>"
        return frame.portal(
            view.organisation.name, at: .dossiers,
            crumbs: frame.crumbs([(t("nav.dossiers"), .dossiers), (t("people.organisations"), .people(.organisations))]
            ),
            """
            \(Piece.errorSummary(refusal.map { [($0.field, t($0.phrase))] } ?? [], t: t))<div class="stack-s"><p class="row"><span class="code">\(view.organisation.code)</span>\(checked)\(Piece.tag(t(view.role.phrase)))</p><h1>\(view.organisation.name)</h1>\(unchecked)</div>
            \(dossierList(t))\(members(frame))\(invitations(frame), if: isOwner)\(events(t), if: isOwner)
            """)
    }

    private func dossierList(_ t: Wording) -> HTML {
        let rows = dossiers.prefix(Parties.pageLength).map { row -> [HTML] in
            [
                "<a class=\"code\" href=\"\(Link.dossier(row.code).path)\">\(row.code)</a>",
                "\(catalogue.procedure(row.procedure).map { t($0.name) } ?? row.procedure)",
                "\(VietnamTime.stamp(row.submittedAt))", StageTag.html(row.stage, t),
            ]
        }
        let heads = [t("tracking.code"), t("office.procedure"), t("dossiers.filed"), t("dossier.state")]
        let table: HTML =
            rows.isEmpty
            ? "<p class=\"muted\">\(t("people.dossiers_none"))</p>"
            : Piece.table(caption: t("people.dossiers"), heads: heads, rows: Array(rows))
        let last = dossiers.count > Parties.pageLength ? dossiers[Parties.pageLength - 1].id.text : nil
        let more = last.map {
            "<a class=\"btn\" href=\"\(Link.people(.organisation(id, before: $0)).path)\">\(t("people.older"))</a>"
                as HTML
        }
        let back: HTML =
            "<a class=\"btn\" href=\"\(Link.people(.organisation(id, before: nil)).path)\">\(t("people.newest"))</a>"
        return
            "<section class=\"stack-s\" aria-labelledby=\"hs\"><h2 id=\"hs\">\(t("people.dossiers"))</h2>\(table)<p class=\"row\">\(back, if: !isFirst)\(more)</p></section>"
    }

    private func members(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = view.members.map { member -> [HTML] in
            let isMe = member.person.account == account
            let mine: HTML = isMe ? " \(Piece.tag(t("people.you")))" : .empty
            return [
                "\(member.person.name)\(mine)", "\(t(member.role.phrase))", time(member.since, t.moment(member.since)),
                "\(changing(member, frame), if: isOwner)\(ending(member, isMe: isMe, frame), if: isOwner || isMe)",
            ]
        }
        let heads = [t("people.member"), t("people.role"), t("people.since"), t("access.act")]
        return
            "<section class=\"stack-s\" aria-labelledby=\"tv\"><h2 id=\"tv\">\(t("people.members"))</h2>\(Piece.table(caption: t("people.members"), heads: heads, rows: rows))</section>"
    }

    private func changing(_ member: Membership, _ frame: Frame) -> HTML {
        let t = frame.t
        let field = "f-vt-\(member.person.account.text)"
        return """
            <form class="row" method="post" action="\(Link.people(.memberRole(id)).path)">\(frame.csrfField)<input type="hidden" name="nguoi" value="\(member.person.account.text)"><label class="vh" for="\(field)">\(t("people.role")): \(member.person.name)</label><select class="in" id="\(field)" name="vai_tro">\(Self.options(member.role, t))</select><button class="btn">\(t("people.give_role"))<span class="vh">: \(member.person.name)</span></button></form>
            """
    }

    private func ending(_ member: Membership, isMe: Bool, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(Link.people(.memberEnd(id)).path)">\(frame.csrfField)<input type="hidden" name="nguoi" value="\(member.person.account.text)"><button class="btn link bad">\(isMe ? frame.t("people.leave") : frame.t("people.remove"))<span class="vh">: \(member.person.name)</span></button></form>
        """
    }

    static func options(_ chosen: OrganisationRole, _ t: Wording) -> [HTML] {
        OrganisationRole.allCases.map { role in
            "<option value=\"\(role.rawValue)\"\(" selected", if: role == chosen)>\(t(role.phrase))</option>"
        }
    }

    private func invitations(_ frame: Frame) -> HTML {
        let t = frame.t
        let error = refusal?.field == "lien_lac" ? refusal.map { t($0.phrase) } : nil
        let rows = view.invitations.map { open -> HTML in
            """
            <li>\(Icon.file.html)<div>\(open.contact) · \(t(open.role.phrase))<br><span class="small muted">\(t("people.until")) \(t.moment(open.expires))</span></div><form method="post" action="\(Link.people(.invitationEnd).path)">\(frame.csrfField)<input type="hidden" name="loi_moi" value="\(open.id.text)"><input type="hidden" name="ve" value="\(id)"><button class="btn link bad">\(t("people.withdraw"))<span class="vh">: \(open.contact)</span></button></form></li>
            """
        }
        return """
            <section class="card stack" aria-labelledby="moi"><h2 id="moi">\(t("people.invite"))</h2><p>\(t("people.invite_lead"))</p>\("<ul class=\"files\">\(rows)</ul>", if: !rows.isEmpty)
            <form method="post" action="\(Link.people(.invite(id)).path)">\(frame.csrfField)\(Piece.input("lien_lac", label: t("sign_in.login"), value: typed, error: error, width: "w-l", t: t))<div class="field"><label for="f-vai_tro">\(t("people.role"))</label>\(Piece.hintText(t("people.role_hint"), id: "f-vai_tro"))<select class="in w-m" id="f-vai_tro" name="vai_tro" aria-describedby="f-vai_tro-h">\(Self.options(.filer, t))</select></div><p class="field"><button class="btn primary">\(t("people.invite_do"))</button></p></form></section>
            """
    }

    private func events(_ t: Wording) -> HTML {
        let items = view.events.map { event -> HTML in
            let role = event.role.map { t($0.phrase) } ?? ""
            let detail = [event.subject, role].filter { !$0.isEmpty }.joined(separator: " · ")
            return
                "<li class=\"done\">\(time(event.at, t.moment(event.at)))<b>\(t(Phrase(computed: "people.event.\(event.kind.rawValue)")))</b><p class=\"muted\">\(event.actor)\(detail.isEmpty ? "" : ". \(detail)")</p></li>"
        }
        return
            "<section class=\"stack-s\" aria-labelledby=\"dx\"><h2 id=\"dx\">\(t("people.happened"))</h2><ol class=\"tl\">\(items)</ol></section>"
    }
}
