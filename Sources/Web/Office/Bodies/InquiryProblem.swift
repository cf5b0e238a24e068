import Foundation
import Kernel
import OneStop

/// An act on a question that was refused, with what had been typed.
struct InquiryProblem {
    let act: InquiryAct
    let refusal: Refusal
    let typed: PostedForm

    func message(_ t: Wording) -> String {
        switch refusal {
        case .missingReason: act == .decline ? t("act.missing_reason") : t("inquiry.missing_text")
        case .missingOpinion: t("inquiry.missing_verdict")
        case .inquiryClosed: t("inquiry.closed")
        case .claimedBy(let name): t("conflict.claimed", ["name": name])
        case .tooLong(let max): t("act.too_long", ["max": "\(max)"])
        case .unusableFile(let reason): t(Phrase(computed: "upload.\(UploadReason(reason).rawValue)"))
        case .notYourRole(let roles):
            t(
                "conflict.role",
                ["roles": roles.map { t(Phrase(computed: "role.\($0.rawValue)")) }.joined(separator: ", ")])
        default: t("act.not_offered")
        }
    }
}
