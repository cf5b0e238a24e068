import Kernel
import OneStop

/// Beside a receipt: whether the public log has it, and where its proof is fetched.
struct RecordedView {
    let code: String
    /// `nil` until the log has it.
    let short: ShortReceipt?

    func html(_ t: Wording) -> HTML {
        let state: HTML =
            short.map { short in
                "<p>\(t("proof.short")) <b class=\"code\">\(short.text)</b></p><p><a class=\"btn\" href=\"\(Link.proof(code, number: "1").path)\">\(Icon.down.html)\(t("proof.download"))</a></p>"
            } ?? "<p><a class=\"btn\" href=\"\(Link.receipt(code).path)\">\(t("proof.again"))</a></p>"
        return """
            <h2>\(t("proof.title"))</h2><p class="small muted">\(t(short == nil ? "proof.waiting" : "proof.recorded"))</p>\(state)
            """
    }
}
