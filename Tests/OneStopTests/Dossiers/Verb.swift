@testable import OneStop

/// Every way to act on a dossier that was filed: the table of acts. A command that is added to the product does not
/// compile here until it has a verb, and a verb not in `RandomActs` until it is tried there.
enum Verb: String, CaseIterable, Sendable {
    case claim, release, assign, accept, refuse, requestSupplement, supplement, supplementByHand, completeStep
    case sendBack, approve, issue, handOver, requestWithdrawal, grantWithdrawal, declineWithdrawal, stop, message, note
    case view, extend, tick
    case requestFee, takePayment, waiveFee, voidPayment, returnOriginals
    case ask, takeInquiry, releaseInquiry, prepareOpinion, giveOpinion, declineInquiry, recordOpinion, cancelInquiry
    case proposeForwarding, approveForwarding, refuseForwarding, returnStep, transfer

    /// It may end the dossier: tried seldom, for else no life grows long.
    var isFatal: Bool { [.refuse, .grantWithdrawal, .stop].contains(self) }

    init(of command: Command) {
        switch command {
        case .claim: self = .claim
        case .release: self = .release
        case .assign: self = .assign
        case .accept: self = .accept
        case .refuse: self = .refuse
        case .requestSupplement: self = .requestSupplement
        case .supplement: self = .supplement
        case .supplementByHand: self = .supplementByHand
        case .completeStep: self = .completeStep
        case .sendBack: self = .sendBack
        case .approve: self = .approve
        case .issue: self = .issue
        case .handOver: self = .handOver
        case .requestWithdrawal: self = .requestWithdrawal
        case .grantWithdrawal: self = .grantWithdrawal
        case .declineWithdrawal: self = .declineWithdrawal
        case .stop: self = .stop
        case .message: self = .message
        case .note: self = .note
        case .look: self = .view
        case .extend: self = .extend
        case .inquire(let command): self.init(of: command)
        case .forward(let command): self.init(of: command)
        case .tick: self = .tick
        case .requestFee: self = .requestFee
        case .takePayment: self = .takePayment
        case .waiveFee: self = .waiveFee
        case .voidPayment: self = .voidPayment
        case .returnOriginals: self = .returnOriginals
        }
    }

    private init(of command: InquiryCommand) {
        switch command {
        case .ask: self = .ask
        case .take: self = .takeInquiry
        case .release: self = .releaseInquiry
        case .prepare: self = .prepareOpinion
        case .give: self = .giveOpinion
        case .decline: self = .declineInquiry
        case .record: self = .recordOpinion
        case .cancel: self = .cancelInquiry
        }
    }

    private init(of command: ForwardCommand) {
        switch command {
        case .propose: self = .proposeForwarding
        case .approve: self = .approveForwarding
        case .refuse: self = .refuseForwarding
        case .giveBack: self = .returnStep
        case .transfer: self = .transfer
        }
    }
}
