import Foundation
import Kernel
import Storage

extension Mailroom {
    /// Writes down what became of a message that was in our hand.
    func settle(_ message: ClaimedMessage, _ delivery: Delivery, at now: Date) async throws {
        switch delivery.handoff {
        case .accepted(let reference):
            try await take(message, delivery, reference: reference, at: now)
            try await conclude(message.id, as: delivery.reports ? .sending : .sent, at: now)
        case .refused(let reason):
            // Who refuses everybody is found out by it, so it is written down who it was.
            if !delivery.gateway.isEmpty { try await take(message, delivery, reference: nil, at: now) }
            let state = reason == MailroomReason.expired ? MessageState.technicalFailure : .permanentFailure
            try await conclude(message.id, as: state, because: reason, at: now)
        case .failed(let reason):
            try await postpone(message, delivery, because: reason, isRefunded: true, at: now)
        case .unknown(let reason):
            try await postpone(message, delivery, because: reason, isRefunded: false, at: now)
        }
    }

    /// Who took it, under what name; the state is `conclude`'s matter, for a report may have been quicker.
    private func take(
        _ message: ClaimedMessage, _ delivery: Delivery, reference: String?, at now: Date
    ) async throws {
        let parts = message.medium == .sms ? SMSLength(of: message.smsText).parts : nil
        try await database.write { tx in
            try tx.run(
                """
                UPDATE outbox SET gateway = \(delivery.gateway), reference = \(reference?.prefix(120).description),
                    parts = \(parts), sent_at = \(now)
                WHERE id = \(message.id) AND claim = \(message.claim)
                """)
        }
    }

    /// Tried again later; after the last try given up.
    private func postpone(
        _ message: ClaimedMessage, _ delivery: Delivery, because reason: String, isRefunded: Bool, at now: Date
    ) async throws {
        let schedule = message.isUrgent ? RetrySchedule.urgent : carriers.rules.retries
        let next = schedule.next(after: message.tries, at: now, jitter: jitter())
        // What may have arrived is not asked for again at once: its report comes first.
        let soonest = isRefunded ? now : now.addingTimeInterval(message.isUrgent ? 60 : SendingRules.lease)
        let budget = carriers.rules.budget
        try await database.write { tx in
            if isRefunded { try Self.refund(message, budget, at: now, in: tx) }
            try tx.run(
                """
                UPDATE outbox SET next_at = \(max(next ?? now, soonest)), gateway = \(delivery.gateway),
                    failure = \(MailroomReason.kept(reason)), claim = NULL
                WHERE id = \(message.id) AND claim = \(message.claim) AND state = 'created'
                """)
        }
        guard next == nil else { return }
        try await conclude(message.id, as: .technicalFailure, because: reason, at: now)
    }
}
