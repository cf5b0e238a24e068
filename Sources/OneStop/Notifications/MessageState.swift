import Storage

/// Where a message is on its way.
///
/// `created` waits or is in a worker's hand; `sending` was taken by the gateway, which will report; `sent` was taken by
/// one that reports nothing. The rest is final, except that a late report may still correct a failure.
package enum MessageState: String, Sendable, Hashable, Codable, CaseIterable {
    case created, sending, sent, delivered
    /// The number or address doesn't exist, or refuses us for good.
    case permanentFailure = "permanent_failure"
    /// The phone was off or the box full for too long, or nobody reported.
    case temporaryFailure = "temporary_failure"
    /// No gateway took it, however often it was tried.
    case technicalFailure = "technical_failure"

    package var isFailure: Bool {
        self == .permanentFailure || self == .temporaryFailure || self == .technicalFailure
    }

    /// States over which a report of that state is believed: reports come twice and in any order, so a delivery is
    /// never taken back, and a failure only follows a hand-over.
    var yieldingStates: [MessageState] {
        switch self {
        case .created: []
        case .sending, .sent: [.created]
        case .delivered: [.created, .sending, .sent, .temporaryFailure, .permanentFailure, .technicalFailure]
        case .permanentFailure, .temporaryFailure: [.created, .sending, .sent]
        case .technicalFailure: [.created]
        }
    }
}

extension MessageState: SQLBindable, SQLReadable {}
