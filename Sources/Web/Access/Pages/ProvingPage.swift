import Kernel
import OneStop

/// Asks anew who is here, and carries what was typed to where it was going.
struct ProvingPage {
    let action: String
    let form: PostedForm
    let failure: ProofFailure?
    let proofs: SignOnProofs
    /// A security key in place of what is typed; nothing where there is none.
    let key: SecurityKeyOffer?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("access.proof_title")
        let faults = failure.map { [(name: $0.field, text: $0.text(t))] } ?? []
        let error = faults.first { $0.name == Site.proofField }?.text
        return frame.portal(
            title,
            """
            <form class="narrow" method="post" action="\(action)">\(frame.csrfField)\(carried)\(Piece.errorSummary(faults, t: t))
            <h1>\(title)</h1><p class="lead">\(t("access.proof_lead"))</p>
            \(Piece.input(Site.proofField, label: t("access.proof_label"), type: "password", hint: t("access.proof_hint"), error: error, autocomplete: "current-password", t: t), if: proofs.hasPassword)\(proofs.html(t))
            <div class="pagenav">\("<button class=\"btn primary big\">\(t("access.proof_button"))</button>", if: proofs.hasPassword)<a class="btn link" href="\(frame.isOfficer ? Link.officeHome.path : Link.dossiers.path)">\(t("access.proof_leave"))</a></div>\(key?.html(t))</form>
            """)
    }

    /// Everything but the token, which is this page's own, and the proof.
    private var carried: [HTML] {
        form.values.keys.sorted().filter { !["_csrf", Site.proofField, Site.keyField].contains($0) }.flatMap { name in
            form.all(name).map { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" as HTML }
        }
    }
}
