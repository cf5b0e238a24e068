extension Link.Act {
    /// What the next page says when it is done.
    var flash: Flash {
        switch self {
        case .claim: .claimed
        case .release: .released
        case .accept: .accepted
        case .refuse: .refused
        case .supplement: .supplementAsked
        case .step: .stepDone
        case .sendBack: .sentBack
        case .approve: .approved
        case .issue: .issued
        case .stop: .stopped
        case .message: .messageSent
        case .note: .noted
        case .grantWithdrawal: .withdrawalGranted
        case .declineWithdrawal: .withdrawalDeclined
        case .extend: .extended
        case .requestFee: .feeRequested
        case .payFee: .feePaid
        case .waiveFee: .feeWaived
        case .voidFee: .receiptVoided
        case .giveBack: .originalsReturned
        case .assign: .assigned
        case .consult: .consulted
        case .recordOpinion: .opinionRecorded
        case .cancelInquiry: .inquiryCancelled
        case .forward, .approveForwarding: .forwarded
        case .refuseForwarding: .forwardingRefused
        case .returnStep: .gaveBack
        case .transfer: .transferred
        case .tick: .ticked
        }
    }

    /// What the act leaves in the history: pressed twice, it finds itself done.
    var events: [String] {
        switch self {
        case .claim: ["claimed"]
        case .release: ["released"]
        case .accept: ["accepted"]
        case .refuse: ["refused"]
        case .supplement: ["supplement_requested"]
        case .step: ["step_completed"]
        case .sendBack: ["sent_back"]
        case .approve: ["approved"]
        case .issue: ["issued"]
        case .stop, .grantWithdrawal: ["stopped"]
        case .declineWithdrawal: ["withdrawal_declined"]
        case .extend: ["extended"]
        case .requestFee: ["fee_requested"]
        case .payFee: ["paid"]
        case .waiveFee: ["fee_waived"]
        case .voidFee: ["payment_voided"]
        case .giveBack: ["originals_returned"]
        case .assign: ["assigned"]
        case .consult: ["consulted"]
        case .recordOpinion: ["opinion_given"]
        case .cancelInquiry: ["inquiry_ended"]
        case .forward: ["forwarding_proposed", "forwarded"]
        case .approveForwarding: ["forwarded"]
        case .refuseForwarding, .returnStep: ["forwarding_ended"]
        case .transfer: ["transferred"]
        case .tick: []
        case .message, .note: []
        }
    }
}
