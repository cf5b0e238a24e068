import Kernel

/// What there is to tell a person; each has a short text for phones and a longer one for letters, in both languages.
package enum Situation: String, Sendable, Hashable, CaseIterable {
    case submitted, unanswered, accepted, refused, supplement, supplemented, remind, rescheduled, extended, apology
    case issued, collect, returned, stopped, message, expiry, fee, paid, posted, viewed, transferred, consulted
    case withdrawalDeclined = "withdrawal_declined"
    /// The result can be had on the dossier's page; what is `issued` lies at the desk alone.
    case decided
    /// Somebody else took it in for the person: at a desk, or by post.
    case filedForYou = "filed_for_you"

    package var subject: Phrase { Phrase(computed: "notice.\(rawValue).subject") }
    package var body: Phrase { Phrase(computed: "notice.\(rawValue).body") }
    package var sms: Phrase { Phrase(computed: "sms.\(rawValue)") }

    /// What that event, on the dossier as it left it, is told as.
    init(of event: DossierEvent, on dossier: Dossier) {
        switch event {
        case .submitted: self = dossier.filing.channel == .online ? .submitted : .filedForYou
        case .accepted: self = .accepted
        case .refused: self = .refused
        case .supplementRequested: self = .supplement
        case .supplemented: self = .supplemented
        case .issued(let result): self = result.file == nil ? .issued : .decided
        case .consulted: self = .consulted
        case .returned(let handover): self = handover.manner == .post ? .posted : .returned
        case .viewed: self = .viewed
        case .stopped: self = .stopped
        case .withdrawalDeclined: self = .withdrawalDeclined
        case .rescheduled: self = .rescheduled
        case .transferred: self = .transferred
        case .feeRequested: self = .fee
        case .paid: self = .paid
        case .escalated where dossier.stage == .paymentDue: self = .fee
        case .escalated where dossier.stage == .decided: self = .collect
        case .escalated: self = .remind
        case .apologised where dossier.acceptance == nil: self = .unanswered
        case .apologised(let apology): self = apology.reason == nil ? .apology : .extended
        default: self = .message
        }
    }

    /// The law owes the applicant this news: it comes to a phone that wrote HUY too, where no letter can carry it.
    ///
    /// The promise and whatever changes it, what the applicant must do for it to go on, and each no with its reasons.
    ///
    /// - Source: Nghị định 61/2018/NĐ-CP, Articles 17 and 19: receipt with its date, request to complete, refusal,
    ///   stopping, apology with a new date.
    package var isOwed: Bool {
        switch self {
        case .accepted, .refused, .supplement, .unanswered, .extended, .apology, .rescheduled, .fee, .stopped,
            .withdrawalDeclined, .transferred:
            true
        case .submitted, .filedForYou, .supplemented, .remind, .issued, .decided, .collect, .returned, .posted,
            .message, .expiry, .paid, .viewed, .consulted:
            false
        }
    }
}
