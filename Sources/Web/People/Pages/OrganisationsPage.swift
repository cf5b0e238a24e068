import Kernel
import OneStop

/// A person's organisations, invitations to others, and how to found one.
struct OrganisationsPage {
    let organisations: [(organisation: Organisation, role: OrganisationRole)]
    let invitations: [Invitation]
    let form: OrganisationForm
    let refusal: PeopleRefusal?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("people.organisations"), at: .dossiers,
            """
            <div class="narrow stack-l">\(Piece.errorSummary(refusal.map { [($0.field, t($0.phrase))] } ?? [], t: t))<div class="stack-s"><h1>\(t("people.organisations"))</h1><p class="lead">\(t("people.organisations_lead"))</p></div>
            \(invitations.map { InvitationPage.card($0, frame) })\(list(t))\(founding(frame))</div>
            """)
    }

    private func list(_ t: Wording) -> HTML {
        guard !organisations.isEmpty else { return "<p class=\"note\">\(t("people.organisations_none"))</p>" }
        let rows = organisations.map { organisation, role -> HTML in
            "<li><a href=\"\(Link.people(.organisation(organisation.id.text, before: nil)).path)\">\(organisation.name)<span>\(organisation.code) · \(t(role.phrase))</span></a></li>"
        }
        return "<ul class=\"rows\">\(rows)</ul>"
    }

    private func founding(_ frame: Frame) -> HTML {
        let t = frame.t
        func error(_ field: String) -> String? { refusal?.field == field ? refusal.map { t($0.phrase) } : nil }
        return """
            <section class="card stack" aria-labelledby="lap"><h2 id="lap">\(t("people.found"))</h2><form method="post" action="\(Link.people(.organisations).path)">\(frame.csrfField)\(Piece.input("ten", label: t("people.organisation_name"), value: form.name, hint: t("people.organisation_name_hint"), error: error("ten"), autocomplete: "organization", t: t))\(Piece.input("ma", label: t("people.organisation_code"), value: form.code, hint: t("people.organisation_code_hint"), error: error("ma"), width: "w-m", t: t))<p class="field"><button class="btn primary">\(t("people.found_do"))</button></p></form></section>
            """
    }
}
