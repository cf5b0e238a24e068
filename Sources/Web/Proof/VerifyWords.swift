import Kernel
import OneStop

/// What a receipt's check says, in words for people.
enum VerifyWords {
    /// What happened, by the kind that the leaf names.
    static func kind(_ kind: String, _ t: Wording) -> String {
        let phrase = Phrase(computed: "event.\(kind.replacing("-", with: "_"))")
        let words = t(phrase)
        return words == phrase.key ? kind : words
    }

    static func text(_ doubt: ReceiptDoubt, _ t: Wording) -> String {
        switch doubt {
        case .noEntry: t("verify.no_entry")
        case .noLog: t("verify.no_log")
        case .noReceiptInside: t("verify.no_receipt_inside")
        case .notACode: t("verify.not_a_code")
        case .noSuchLine: t("verify.no_such_line")
        case .anotherLine: t("verify.another_line")
        case .fault(let fault): text(fault, t)
        }
    }

    private static func text(_ fault: ReceiptFault, _ t: Wording) -> String {
        switch fault {
        case .notAProof: t("verify.not_a_proof")
        case .truncated, .note(.truncated): t("verify.truncated")
        case .malformed(let line): t("verify.malformed", ["line": "\(line)"])
        case .note(.tooManySignatures): t("verify.too_many")
        case .note, .notACheckpoint: t("verify.broken_note")
        case .wrongLog(let found): t("verify.wrong_log", ["log": found.text])
        case .wrongKey: t("verify.wrong_key")
        case .wrongSignature(let name): t("verify.wrong_signature", ["name": name.text])
        case .notIncluded: t("verify.not_included")
        case .tooFewWitnesses: t("verify.too_few_witnesses")
        }
    }
}
