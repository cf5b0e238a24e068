import Kernel
import OneStop

/// By which providers an officer comes in, for the administrator who allows it.
struct OfficerSignOnView {
    let officer: ID<Account>
    let standing: SignOnStanding
    let providers: [SignOnProvider]
    let typed: PostedForm

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <section class="card stack-s" aria-labelledby="lien-ket"><h2 id="lien-ket">\(t("sign_on.links"))</h2>\(present(frame))
            <h3>\(t("sign_on.invite"))</h3><p class="small muted">\(t("sign_on.invite_note"))</p>\(form(frame))</section>
            """
    }

    private func present(_ frame: Frame) -> HTML {
        let t = frame.t
        let lines = providers.compactMap { provider -> HTML? in
            let links = standing.links.filter { $0.provider == provider.key }
            let invitations = standing.invitations.filter { $0.provider == provider.key }
            guard !links.isEmpty || !invitations.isEmpty else { return nil }
            let words =
                links.map { "\($0.subject), \(t("sign_on.since").lowercased()) \(t.moment($0.linkedAt))" }
                + invitations.map { t("sign_on.invited", ["value": $0.value]) }
            let items = words.map { "<li>\($0)</li>" as HTML }
            return """
                <div class="row spread row-line"><div><strong>\(t(provider.name))</strong><ul>\(items)</ul></div><form method="post" action="\(Link.signOn(.officerEnd(officer.text)).path)">\(frame.csrfField)<input type="hidden" name="noi" value="\(provider.key)"><button class="btn">\(t("sign_on.unlink"))<span class="vh">: \(t(provider.name))</span></button></form></div>
                """
        }
        return lines.isEmpty ? "<p class=\"muted\">\(t("sign_on.links_none"))</p>" : "\(lines)"
    }

    private func form(_ frame: Frame) -> HTML {
        let t = frame.t
        let place = ChoiceInput.html(
            "noi", label: t("sign_on.provider"), options: providers.map { ($0.key, t($0.name)) }, chosen: typed["noi"])
        let kind = ChoiceInput.html(
            "nhan_ra", label: t("sign_on.invite_kind"),
            options: SignOnInvitation.Kind.allCases.map { ($0.rawValue, t($0.phrase)) }, chosen: typed["nhan_ra"])
        return """
            <form method="post" action="\(Link.signOn(.officer(officer.text)).path)">\(frame.csrfField)<div class="grid2">\(place)\(kind)</div>\(Piece.input("gia_tri", label: t("sign_on.invite_value"), value: typed["gia_tri"], t: t))<p class="field"><button class="btn">\(t("sign_on.invite_button"))</button></p></form>
            """
    }
}

extension SignOnInvitation.Kind {
    var phrase: Phrase { Phrase(computed: "sign_on.kind.\(rawValue)") }
}
