import Foundation
import Kernel
import OneStop

/// What of a dossier has a receipt that proves itself, and how anybody checks it.
struct ProofsPage {
    let file: DossierFile
    /// Numbers of the events that a checkpoint includes.
    let recorded: Set<Int>
    let keys: [VerifierKey]
    /// The dossier's PDFs.
    let signed: [SignedFile]

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
            \(signatures(t))<section class="stack prose" aria-labelledby="kt"><h2 id="kt">\(t("proof.how"))</h2><ol><li>\(t("proof.how_here")) <a href="\(Link.verify.path)">\(t("verify.title"))</a></li><li>\(t("proof.how_else"))</li></ol></section>
            <div class="stack-s"><h2>\(t("proof.key"))</h2>\(Piece.wide("<code>\(key)</code>", label: t("proof.key")))</div>
            """)
    }

    private func signatures(_ t: Wording) -> HTML? {
        if signed.isEmpty { return nil }
        let code = file.dossier.code.text
        let items = signed.map { signed -> HTML in
            let link: Link = signed.isResult ? .resultFile(code) : .file(code, digest: signed.file.digest.hex)
            let none = t(signed.isResult ? "proof.unsigned_result" : "proof.unsigned")
            let state =
                signed.signatures.map { SignaturesView(signatures: $0).html(t, ifNone: none) }
                ?? "<p>\(t("proof.unexamined"))</p>"
            return "<li>\(Icon.file.html)<div><a href=\"\(link.path)\">\(signed.file.name)</a>\(state)</div></li>"
        }
        return
            "<section class=\"stack-s\" aria-labelledby=\"ck\"><h2 id=\"ck\">\(t("proof.signatures"))</h2><p class=\"muted\">\(t("proof.signatures_lead"))</p><ul class=\"files\">\(items)</ul></section>"
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
