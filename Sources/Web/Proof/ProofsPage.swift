import Foundation
import Kernel
import OneStop

/// What of a dossier has a receipt that proves itself, and how anybody checks it.
struct ProofsPage {
    let file: DossierFile
    /// Numbers of the events that a checkpoint includes.
    let recorded: Set<Int>
    let keys: [VerifierKey]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let code = file.dossier.code.text
        let rows = file.history.filter(\.event.hasReceipt).map { row($0, code, t) }
        let key = keys.first?.text ?? ""
        return frame.portal(
            t("proof.title"), at: .dossiers,
            """
            <div class="stack"><p><a href="\(Link.dossier(code).path)">\(code)</a></p><h1>\(t("proof.title"))</h1><p class="lead">\(t("proof.lead"))</p></div>
            \(Piece.table(caption: t("proof.title"), heads: [t("proof.what"), t("proof.when"), t("proof.files")], rows: rows))
            <section class="stack prose" aria-labelledby="kt"><h2 id="kt">\(t("proof.how"))</h2><ol><li>\(t("proof.how_here")) <a href="\(Link.verify.path)">\(t("verify.title"))</a></li><li>\(t("proof.how_else"))</li></ol></section>
            <div class="stack-s"><h2>\(t("proof.key"))</h2>\(Piece.wide("<code>\(key)</code>", label: t("proof.key")))</div>
            """)
    }

    private func row(_ recorded: Recorded, _ code: String, _ t: Wording) -> [HTML] {
        let number = String(recorded.number)
        let proof: HTML =
            self.recorded.contains(recorded.number)
            ? "<a href=\"\(Link.proof(code, number: number).path)\">\(t("proof.download"))</a>"
            : "\(t("proof.waiting_short"))"
        return [
            "\(t(Phrase(computed: "event.\(recorded.event.kind)")))", "\(VietnamTime.stamp(recorded.at))",
            "\(proof)<br><a class=\"small\" href=\"\(Link.proofContent(code, number: number).path)\">\(t("proof.content"))</a>",
        ]
    }
}
