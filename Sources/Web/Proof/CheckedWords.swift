import Kernel
import OneStop

/// What a checked receipt comes to, in a headline and sentences that say no more than what was checked, what was not, and
/// what to do next.
struct CheckedWords {
    let check: ReceiptCheck
    let isPDF: Bool
    let signatures: [SignatureCheck]
    let isConfirmed: Bool
    /// Of the agency, which is asked in doubt.
    let phone: String

    /// Green only where all of the file was checked: a receipt alone says nothing of any paper.
    var tone: HTML { !isConfirmed ? "bad" : isPDF || check.fitsContent == true ? "ok" : .empty }

    var title: Phrase {
        if !isConfirmed {
            if !check.isStillThere { return "verify.partly" }
            if check.fitsContent == false { return "verify.content_wrong" }
            return isChanged ? "verify.pdf_changed" : "verify.pdf_unproven"
        }
        if check.fitsContent == true { return "verify.confirmed" }
        return isPDF ? "verify.genuine" : "verify.recorded"
    }

    func sentences(_ t: Wording) -> [String] {
        var said: [String] = []
        if !check.isStillThere { said.append(t("verify.not_in_log")) }
        switch check.fitsContent {
        case true: said.append(t("verify.content_fits"))
        case false: said.append(t("verify.content_differs", ["phone": phone]))
        case nil: if !isPDF { said.append(t("verify.content_absent")) }
        }
        if isPDF, signaturesHold {
            said.append(t("verify.paper_only"))
        } else if isPDF {
            said.append(t("verify.pdf_doubted", ["phone": phone]))
        } else {
            said.append(t("verify.not_the_paper"))
        }
        switch check.leaf.kind {
        case "accepted": said.append(t("verify.compare_slip"))
        case "submitted": said.append(t("verify.filed_time"))
        default: break
        }
        return said
    }

    private var signaturesHold: Bool { !signatures.isEmpty && signatures.allSatisfy(\.isGood) }

    /// Something was put into the file after it was signed, or changed in it.
    private var isChanged: Bool { signatures.contains { $0.verdict == .altered || $0.verdict == .extended } }
}
