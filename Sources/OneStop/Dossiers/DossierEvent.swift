import Foundation
import Kernel

/// Everything that can happen to a dossier. Events are appended, never changed.
///
/// What a rule decided (a due date, the next step) is written into the event, so that reading the past never depends on
/// today's rules.
package enum DossierEvent: Sendable, Hashable, Codable {
    case submitted(Filing)
    case claimed
    case released(cause: ReleaseCause? = nil)
    case assigned(to: Person, cause: AssignmentCause? = nil)
    case accepted(Acceptance)
    case refused(Reasoned)
    case supplementRequested(SupplementRequest)
    case supplemented(Supplement)
    case stepCompleted(StepCompletion)
    case sentBack(SendingBack)
    case approved(StepCompletion)
    case issued(IssuedResult)
    case returned(Handover)
    case withdrawalRequested(reason: String)
    case withdrawalDeclined(reason: String)
    case stopped(Reasoned)
    case messaged(text: String)
    case noted(text: String)
    /// `because` is `nil` in what was recorded before reasons were.
    case viewed(because: ViewReason?, stated: StatedReason? = nil)
    case extended(DueExtension)
    case apologised(Apology)
    case escalated(Escalation)
    case rescheduled(Rescheduling)
    case consulted(Inquiry)
    case inquiryTaken(InquiryHolding)
    case opinionPrepared(NumberedOpinion)
    case opinionGiven(NumberedOpinion)
    case opinionLapsed(OpinionLapse)
    case inquiryEnded(InquiryEnd)
    case forwardingProposed(Forwarding)
    case forwarded(Forwarding)
    case forwardingEnded(reason: String)
    case transferred(Transfer)
    case contacted(Contact)
    case ticked(ChecklistTick)
    case feeRequested(FeeRequest)
    case paid(Payment)
    case feeWaived(FeeWaiver)
    case paymentVoided(PaymentVoid)
    case originalsReturned(OriginalsReturn)

    /// It moves the dossier or its clock; messages, notes, views and letters don't, and never make a page stale.
    package var isAct: Bool {
        switch self {
        case .messaged, .noted, .viewed, .apologised, .escalated, .contacted, .ticked, .paymentVoided,
            .originalsReturned:
            false
        // Bodies answer beside the work, several at once: none makes another's page stale.
        case .consulted, .inquiryTaken, .opinionPrepared, .opinionGiven, .opinionLapsed, .inquiryEnded: false
        // Money is a dimension of its own, unless the dossier waits for it.
        case .feeRequested(let request): request.holdsClock
        case .paid(let payment): payment.resumes
        case .feeWaived(let waiver): waiver.resumes
        default: true
        }
    }

    /// It tells the applicant something.
    package var reachesApplicant: Bool {
        switch self {
        case .submitted, .accepted, .refused, .supplementRequested, .supplemented, .issued, .returned, .stopped,
            .withdrawalDeclined, .messaged, .apologised, .rescheduled, .transferred:
            true
        case .escalated(let escalation): escalation.remindsApplicant
        case .feeRequested(let request): request.holdsClock
        case .paid(let payment): payment.resumes
        default: false
        }
    }

    /// It stands in the list of what happened that the applicant reads; the rest is officers' own matter, or has its own
    /// place there.
    package var isShownToApplicant: Bool {
        switch self {
        case .messaged, .noted, .viewed, .contacted, .ticked: false
        case .claimed, .released, .assigned, .sentBack, .escalated: false
        case .inquiryTaken, .opinionPrepared, .forwardingProposed, .forwardingEnded: false
        default: true
        }
    }

    /// Its promised date was counted from the start, by the calendar of that moment.
    var countsAnew: Bool {
        switch self {
        case .accepted, .supplemented, .rescheduled: true
        case .stepCompleted(let completion), .approved(let completion): completion.due != nil
        case .sentBack(let sending): sending.due != nil
        case .paid(let payment): payment.due != nil
        case .feeWaived(let waiver): waiver.due != nil
        default: false
        }
    }

    /// The name under which it is stored and counted.
    package var kind: String {
        switch self {
        case .submitted: "submitted"
        case .claimed: "claimed"
        case .released: "released"
        case .assigned: "assigned"
        case .accepted: "accepted"
        case .refused: "refused"
        case .supplementRequested: "supplement_requested"
        case .supplemented: "supplemented"
        case .stepCompleted: "step_completed"
        case .sentBack: "sent_back"
        case .approved: "approved"
        case .issued: "issued"
        case .returned: "returned"
        case .withdrawalRequested: "withdrawal_requested"
        case .withdrawalDeclined: "withdrawal_declined"
        case .stopped: "stopped"
        case .messaged: "messaged"
        case .noted: "noted"
        case .viewed: "viewed"
        case .extended: "extended"
        case .apologised: "apologised"
        case .escalated: "escalated"
        case .rescheduled: "rescheduled"
        case .consulted: "consulted"
        case .inquiryTaken: "inquiry_taken"
        case .opinionPrepared: "opinion_prepared"
        case .opinionGiven: "opinion_given"
        case .opinionLapsed: "opinion_lapsed"
        case .inquiryEnded: "inquiry_ended"
        case .forwardingProposed: "forwarding_proposed"
        case .forwarded: "forwarded"
        case .forwardingEnded: "forwarding_ended"
        case .transferred: "transferred"
        case .contacted: "contacted"
        case .ticked: "ticked"
        case .feeRequested: "fee_requested"
        case .paid: "paid"
        case .feeWaived: "fee_waived"
        case .paymentVoided: "payment_voided"
        case .originalsReturned: "originals_returned"
        }
    }
}
