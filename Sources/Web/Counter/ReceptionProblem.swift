import HTTPTypes
import Kernel
import OneStop

/// Why a reception wasn't filed.
enum ReceptionProblem {
    case card(CitizenCard.Fault)
    case scan(String, FileRefusal)
    /// A colleague saved it meanwhile.
    case stale(Reception)
    case refused(Refusal, viec: String)

    var status: HTTPResponse.Status {
        switch self {
        case .card, .scan: .unprocessableContent
        case .stale: .conflict
        case .refused(let refusal, _): refusal.isAboutInput ? .unprocessableContent : .conflict
        }
    }

    /// Said above the form, where the fields themselves don't say it.
    func text(_ t: Wording) -> String? {
        switch self {
        case .card: t("desk.card.not")
        case .scan(let name, let reason):
            "\(name): \(t(Phrase(computed: "upload.\(UploadReason(reason).rawValue)")))"
        case .stale(let reception):
            t("desk.stale", ["name": reception.officer.name, "at": t.moment(reception.savedAt)])
        case .refused(let refusal, _): Self.text(refusal, t)
        }
    }

    private static func text(_ refusal: Refusal, _ t: Wording) -> String? {
        switch refusal {
        case .invalidAnswers: nil
        case .stale(let person, _, let at): t("desk.stale", ["name": person?.name ?? "", "at": t.moment(at)])
        case .outsideWindow: t("error.closed_window.title")
        case .missingReason: t("act.missing_reason")
        case .deadlineNotAhead: t("act.deadline")
        case .missingItems: t("desk.nothing_missing")
        case .notOffered: t("act.not_offered")
        case .tooLong(let max): t("act.too_long", ["max": "\(max)"])
        default: t("error.conflict.title")
        }
    }
}

extension Refusal {
    /// Something typed is missing or wrong, as against the dossier having moved on.
    fileprivate var isAboutInput: Bool {
        switch self {
        case .invalidAnswers, .missingReason, .deadlineNotAhead, .missingItems, .notOffered, .tooLong: true
        default: false
        }
    }
}
