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
    /// What was typed as a paper's code.
    var typed = ""

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("verify.title"),
            """
            <div class="narrow stack-l">\(answer(t))<div class="stack"><h1>\(t("verify.title"))</h1><p class="lead">\(t("verify.lead"))</p></div>
            <form class="stack" method="post" action="\(Link.verify.path)" enctype="multipart/form-data">\(frame.csrfField)\(input("bien_nhan", t("verify.receipt"), hint: t("verify.receipt_hint"), error: missing(t)))\(input("noi_dung", t("verify.content"), hint: t("verify.content_hint"), error: nil))<p><button class="btn primary big">\(t("verify.check"))</button></p></form>
            <form class="stack" action="\(Link.verify.path)"><h2>\(t("verify.by_code"))</h2>\(Piece.input("bn", label: t("verify.code"), value: typed, hint: t("verify.code_hint"), width: "w-l", autocomplete: "off", t: t))<p><button class="btn">\(t("verify.check_code"))</button></p></form>
            <section class="stack prose" aria-labelledby="nt"><h2 id="nt">\(t("verify.yourself"))</h2><p>\(t("verify.yourself_text"))</p><p><code>motcua verify bien-nhan.tlog-proof --log-vkey …</code></p><p class="row"><a href="\(Link.logKeys.path)">\(t("verify.keys"))</a><a href="\(Link.logCheckpoint.path)">\(t("verify.checkpoint"))</a></p><p class="muted">\(t("verify.private"))</p></section></div>
            """)
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

    private func answer(_ t: Wording) -> HTML? {
        switch outcome {
        case .none: nil
        case .nothing: Piece.errorSummary([("bien_nhan", t("verify.nothing"))], t: t)
        case .refused(let refusal):
            bad(t, refusal == .empty ? t("verify.empty") : t("verify.too_large"))
        case .doubted(let doubt, let signatures):
            bad(
                t, VerifyWords.text(doubt, t), SignaturesView(signatures: signatures).html(t), isCode: !typed.isEmpty)
        case .checked(let check, let isPDF, let signatures):
            checked(
                check, SignaturesView(signatures: signatures).html(t, ifNone: isPDF ? t("signature.none") : nil), t)
        case .signed(let signatures): signed(signatures, t)
        case .found(let check): ShortCheckView(check: check, catalogue: catalogue).html(t)
        }
    }

    /// Signatures alone: the file is as the agency signed it, and that is all that is known.
    private func signed(_ signatures: [SignatureCheck], _ t: Wording) -> HTML {
        "<section class=\"note ok stack-s\" role=\"status\"><h2>\(t("verify.signed"))</h2>\(SignaturesView(signatures: signatures).html(t))<p>\(t("verify.signed_text"))</p></section>"
    }

    private func bad(_ t: Wording, _ text: String, _ more: HTML = .empty, isCode: Bool = false) -> HTML {
        "<section class=\"note bad stack-s\" role=\"alert\"><h2>\(t("verify.not_confirmed"))</h2><p>\(text)</p>\(more)<p>\(t(isCode ? "verify.then_code" : "verify.then"))</p></section>"
    }

    private func checked(_ check: ReceiptCheck, _ signatures: HTML, _ t: Wording) -> HTML {
        let leaf = check.leaf
        let agency = catalogue.agency(leaf.agency).map { t($0.name) } ?? leaf.agency
        var facts: [(String, HTML)] = [
            (t("verify.what"), "\(VerifyWords.kind(leaf.kind, t))"), (t("verify.where"), "\(agency)"),
            (t("verify.when"), "\(VietnamTime.stamp(leaf.date))"),
            (
                t("verify.place"),
                "\(t("verify.place_text", ["n": "\(check.proven.index + 1)", "size": "\(check.proven.checkpoint.head.size)"]))"
            ),
            (t("verify.signer"), "\(check.key.name.text)\(" (\(t("verify.retired_key")))", if: !check.isNewestKey)"),
        ]
        if let code = check.code { facts.insert((t("tracking.code"), "\(code.text)"), at: 1) }
        if !check.proven.witnesses.isEmpty {
            let names = check.proven.witnesses.map(\.key.name.text).joined(separator: ", ")
            facts.append((t("verify.witnesses"), "\(names)"))
        }
        let tone: HTML = outcome.isConfirmed ? "ok" : "bad"
        return """
            <section class="note \(tone) stack-s" role="\(outcome.isConfirmed ? "status" : "alert" as HTML)"><h2>\(t(outcome.isConfirmed ? "verify.confirmed" : "verify.partly"))</h2>\(Piece.facts(facts))\(signatures)<p>\(t(content(check)))</p>\("<p>\(t("verify.not_in_log"))</p>", if: !check.isStillThere)</section>
            """
    }

    private func content(_ check: ReceiptCheck) -> Phrase {
        switch check.fitsContent {
        case nil: "verify.content_absent"
        case true: "verify.content_fits"
        case false: "verify.content_differs"
        }
    }
}
