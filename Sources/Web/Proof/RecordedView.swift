import Kernel
import OneStop

/// Beside a receipt: whether the public log has it, and where its proof is fetched.
struct RecordedView {
    let code: String
    let isRecorded: Bool

    func html(_ t: Wording) -> HTML {
        let state: HTML =
            isRecorded
            ? "<p><a class=\"btn\" href=\"\(Link.proof(code, number: "1").path)\">\(Icon.down.html)\(t("proof.download"))</a></p>"
            : "<p><a class=\"btn\" href=\"\(Link.receipt(code).path)\">\(t("proof.again"))</a></p>"
        return """
            <h2>\(t("proof.title"))</h2><p class="small muted">\(t(isRecorded ? "proof.recorded" : "proof.waiting"))</p>\(state)
            """
    }
}
