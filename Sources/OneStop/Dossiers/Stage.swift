import Storage

/// Where a dossier stands. Overdue, waiting-for, paid and delivered are derived or dimensions of their own.
///
/// - Source: the national status list of the public-service portal (Cổng Dịch vụ công quốc gia), codes 1 to 10.
package enum Stage: String, Sendable, Hashable, CaseIterable, Codable {
    case submitted
    case refused
    case processing
    case supplementRequested = "supplement_requested"
    /// The dossier waits for a fee that was asked for while it was processed.
    case paymentDue = "payment_due"
    case withdrawalRequested = "withdrawal_requested"
    case stopped
    case decided
    case returned

    /// The code under which the national portal knows it. Acceptance (2) and processing (4) are one stage here:
    /// accepting opens the first processing step in the same act.
    package var nationalCode: Int {
        switch self {
        case .submitted: 1
        case .refused: 3
        case .processing: 4
        case .supplementRequested: 5
        case .paymentDue: 6
        case .withdrawalRequested: 7
        case .stopped: 8
        case .decided: 9
        case .returned: 10
        }
    }

    /// Nothing more will happen, except messages.
    package var isClosed: Bool {
        switch self {
        case .refused, .stopped, .returned: true
        case .submitted, .processing, .supplementRequested, .paymentDue, .withdrawalRequested, .decided: false
        }
    }

    /// Who must act now.
    package var waitsFor: Party {
        switch self {
        case .submitted, .processing, .withdrawalRequested: .agency
        case .supplementRequested, .paymentDue: .applicant
        case .decided: .applicant
        case .refused, .stopped, .returned: .nobody
        }
    }

    /// The stages that may follow this one.
    package var successors: Set<Stage> {
        switch self {
        case .submitted: [.processing, .supplementRequested, .refused, .withdrawalRequested]
        case .processing: [.supplementRequested, .paymentDue, .withdrawalRequested, .stopped, .decided]
        case .supplementRequested: [.submitted, .processing, .withdrawalRequested, .stopped]
        case .paymentDue: [.processing, .withdrawalRequested, .stopped]
        case .withdrawalRequested: [.submitted, .processing, .supplementRequested, .paymentDue, .stopped]
        case .decided: [.returned]
        case .refused, .stopped, .returned: []
        }
    }
}

extension Stage: SQLReadable {}
