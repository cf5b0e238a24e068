import Foundation
import Kernel
import Storage

extension Mailroom {
    /// Brings the message to that state where its present one yields to it; what is lasting goes into the dossier in
    /// the same transaction, and a failure becomes a call to make.
    ///
    /// - Returns: whether the state changed.
    @discardableResult
    func conclude(
        _ id: ID<OutgoingMessage>, as state: MessageState, because reason: String? = nil, at now: Date
    ) async throws -> Bool {
        let sent = try await database.read { tx in
            try tx.row("SELECT \(ContactedMessage.columns) FROM outbox WHERE id = \(id)").map {
                try ContactedMessage(row: $0, in: tx)
            }
        }
        guard let sent else { return false }
        guard state != .sending, sent.isForApplicant, let code = sent.dossier else {
            return try await database.write { tx in try Self.move(id, to: state, because: reason, at: now, in: tx) }
        }
        return try await dossiers.record(on: code, at: now) { dossier, agency, tx in
            guard try Self.move(id, to: state, because: reason, at: now, in: tx) else { return nil }
            if state.isFailure {
                try Calls.open(for: sent, of: dossier, at: agency, now: now, in: tx)
            } else {
                try Calls.close(for: sent, now: now, in: tx)
            }
            return .contacted(
                Contact(
                    means: sent.medium == .sms ? .sms : .email, recipient: sent.masked, about: sent.kind,
                    outcome: state.outcome, message: id))
        }
    }

    private static func move(
        _ id: ID<OutgoingMessage>, to state: MessageState, because reason: String?, at now: Date, in tx: Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE outbox SET state = \(state), failure = \(reason.map(MailroomReason.kept)), held = NULL,
                sent_at = \(state == .sending ? "COALESCE(sent_at, \(now))" : "sent_at" as SQL),
                settled_at = \(state == .sending ? nil : now)
            WHERE id = \(id) AND state IN (\(SQL.list(state.yieldingStates)))
            """) == 1
    }
}

extension MessageState {
    /// What the dossier keeps of it.
    fileprivate var outcome: Contact.Outcome {
        switch self {
        case .delivered: .delivered
        case .created, .sending, .sent: .sent
        case .permanentFailure, .temporaryFailure, .technicalFailure: .failed
        }
    }
}
