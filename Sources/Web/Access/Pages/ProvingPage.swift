import Kernel
import OneStop

/// Asks anew who is here, and carries what was typed to where it was going.
struct ProvingPage {
    let action: String
    let form: PostedForm
    let failure: ProofFailure?
    let proofs: SignOnProofs

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("access.proof_title")
        let error = failure.map { t($0.phrase) }
        return frame.portal(
            title,
            """
            <form class="narrow" method="post" action="\(action)">\(frame.csrfField)\(carried)\(Piece.errorSummary(error.map { [(Site.proofField, $0)] } ?? [], t: t))
            <h1>\(title)</h1><p class="lead">\(t("access.proof_lead"))</p>
            \(Piece.input(Site.proofField, label: t("access.proof_label"), type: "password", hint: t("access.proof_hint"), error: error, autocomplete: "current-password", t: t), if: proofs.hasPassword)\(proofs.html(t))
            <div class="pagenav">\("<button class=\"btn primary big\">\(t("access.proof_button"))</button>", if: proofs.hasPassword)<a class="btn link" href="\(frame.isOfficer ? Link.officeHome.path : Link.dossiers.path)">\(t("access.proof_leave"))</a></div></form>
            """)
    }

    /// Everything but the token, which is this page's own, and the proof.
    private var carried: [HTML] {
        form.values.keys.sorted().filter { $0 != "_csrf" && $0 != Site.proofField }.flatMap { name in
            form.all(name).map { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" as HTML }
        }
    }
}
