import Foundation
import Kernel
import OneStop

/// Checks a receipt in plain words: what was recorded, when, by whom, and whether it is unchanged.
struct VerifyPage {
    /// What came of a try.
    enum Outcome {
        case none, nothing
        case refused(FileRefusal)
        case doubted(ReceiptDoubt, [SignatureCheck])
        case checked(ReceiptCheck, isPDF: Bool, [SignatureCheck])
        /// A PDF without a receipt whose signatures are all right: a result, which can't hold its own.
        case signed([SignatureCheck])
        /// The code that a paper shows.
        case found(ShortCheck)

        /// All that was asked holds.
        var isConfirmed: Bool {
            switch self {
            case .signed, .found: return true
            case .checked(let check, let isPDF, let signatures):
                // The receipt inside says nothing of the pages around it; their signatures do.
                let isWhole = !isPDF || (!signatures.isEmpty && signatures.allSatisfy(\.isGood))
                return isWhole && check.isStillThere && check.fitsContent != false
            default: return false
            }
        }
    }

    let catalogue: Catalogue
    let outcome: Outcome
    let record: CheckRecord
    /// What was typed as a paper's code.
    var typed = ""

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        guard let answer = answer(t, authority: frame.authority) else { return question(frame) }
        return frame.portal(
            t("verify.result"),
            """
            <div class="narrow stack-l"><div class="stack"><h1>\(t("verify.result"))</h1>\("<p class=\"note warn\">\(t("verify.demo"))</p>", if: frame.isDemo)\(answer)\(record.html(t))<p class="row no-print"><button class="btn" data-print hidden>\(Icon.print.html)\(t("verify.print"))</button></p></div>
            <div class="no-print stack-l"><h2>\(t("verify.another"))</h2>\(forms(frame))</div></div>
            """)
    }

    private func question(_ frame: Frame) -> HTML {
        let t = frame.t
        let errors = missing(t).map { Piece.errorSummary([("bien_nhan", $0)], t: t) }
        return frame.portal(
            t("verify.title"),
            """
            <div class="narrow stack-l">\(errors)<div class="stack"><h1>\(t("verify.title"))</h1><p class="lead">\(t("verify.lead"))</p></div>\(forms(frame))</div>
            """)
    }

    /// By the code on the paper, which most have in their hand, then by files, then by other people's programs.
    private func forms(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <form class="stack" action="\(Link.verify.path)"><h2>\(t("verify.by_code"))</h2>\(Piece.input("bn", label: t("verify.code"), value: typed, hint: t("verify.code_hint"), width: "w-l", autocomplete: "off", t: t))<p><button class="btn primary">\(t("verify.check_code"))</button></p></form>
            <form class="stack" method="post" action="\(Link.verify.path)" enctype="multipart/form-data"><h2>\(t("verify.by_file"))</h2>\(frame.csrfField)\(input("bien_nhan", t("verify.receipt"), hint: t("verify.receipt_hint"), error: missing(t)))\(input("noi_dung", t("verify.content"), hint: t("verify.content_hint"), error: nil))<p><button class="btn primary">\(t("verify.check"))</button></p><p class="muted">\(t("verify.private"))</p></form>
            <details class="stack prose"><summary>\(t("verify.yourself"))</summary><p>\(t("verify.yourself_text"))</p><p><code>motcua verify bien-nhan.tlog-proof --log-vkey …</code></p><p class="row"><a href="\(Link.logKeys.path)">\(t("verify.keys"))</a><a href="\(Link.logCheckpoint.path)">\(t("verify.checkpoint"))</a></p></details>
            """
    }

    private func missing(_ t: Wording) -> String? {
        if case .nothing = outcome { return t("verify.nothing") }
        return nil
    }

    private func input(_ name: String, _ label: String, hint: String, error: String?) -> HTML {
        let id = Piece.fieldID(name)
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(label)</label>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))<input class="in" type="file" id="\(id)" name="\(name)"\(Piece.described(id, hint: hint, error: error))></div>
            """
    }

    private func answer(_ t: Wording, authority: String) -> HTML? {
        switch outcome {
        case .none, .nothing: nil
        case .refused(let refusal):
            bad(t, refusal == .empty ? t("verify.empty") : t("verify.too_large"))
        case .doubted(let doubt, let signatures):
            bad(
                t, VerifyWords.text(doubt, t), SignaturesView(signatures: signatures).html(t), isCode: !typed.isEmpty)
        case .checked(let check, let isPDF, let signatures):
            checked(check, isPDF: isPDF, signatures, authority: authority, t)
        case .signed(let signatures): signed(signatures, t)
        case .found(let check): ShortCheckView(check: check, catalogue: catalogue).html(t, authority: authority)
        }
    }

    /// Signatures alone: the file is as the agency signed it, and that is all that is known.
    private func signed(_ signatures: [SignatureCheck], _ t: Wording) -> HTML {
        "<section class=\"note ok stack-s\" role=\"status\"><h2>\(t("verify.signed"))</h2>\(SignaturesView(signatures: signatures).html(t))<p>\(t("verify.signed_text"))</p></section>"
    }

    private func bad(_ t: Wording, _ text: String, _ more: HTML = .empty, isCode: Bool = false) -> HTML {
        let next = t(isCode ? "verify.then_code" : "verify.then", ["phone": catalogue.province.hotline])
        return
            "<section class=\"note bad stack-s\" role=\"alert\"><h2>\(t("verify.not_confirmed"))</h2><p>\(text)</p>\(more)<p>\(next)</p></section>"
    }

    private func checked(
        _ check: ReceiptCheck, isPDF: Bool, _ signatures: [SignatureCheck], authority: String, _ t: Wording
    ) -> HTML {
        let line = ProvenLine(
            leaf: check.leaf, dossier: check.dossier, index: check.proven.index, key: check.key,
            isOldKey: !check.isNewestKey, witnesses: check.proven.witnesses.map(\.key.name.text), catalogue: catalogue,
            authority: authority)
        let words = CheckedWords(
            check: check, isPDF: isPDF, signatures: signatures, isConfirmed: outcome.isConfirmed,
            phone: catalogue.phone(of: check.leaf.agency))
        let signed = SignaturesView(signatures: signatures).html(t, ifNone: isPDF ? t("signature.none") : nil)
        let role: HTML = outcome.isConfirmed ? "status" : "alert"
        return """
            <section class="note \(words.tone) stack-s" role="\(role)"><h2>\(t(words.title))</h2>\(Piece.facts(line.facts(t)))\(signed)\(words.sentences(t).map { "<p>\($0)</p>" as HTML })</section>
            """
    }
}
