import Kernel

/// What there is to tell a person; each has a short text for phones and a longer one for letters, in both languages.
package enum Situation: String, Sendable, Hashable, CaseIterable {
    case submitted, unanswered, accepted, refused, supplement, supplemented, remind, rescheduled, extended, apology
    case issued, collect, returned, stopped, message, expiry, fee, paid, posted, viewed, transferred
    case withdrawalDeclined = "withdrawal_declined"
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
        case .issued: self = .issued
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
}
