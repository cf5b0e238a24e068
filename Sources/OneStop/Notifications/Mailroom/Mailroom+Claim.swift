import Foundation
import Kernel
import Storage

extension Mailroom {
    /// Takes the next message of the lane in hand for the length of a lease.
    func claim(in lane: Lane, at now: Date) async throws -> Claim {
        // Looking costs a snapshot; only where something waits is it worth a write.
        let waits = try await database.read { tx in try tx.row(Self.next(in: lane, at: now)) != nil }
        guard waits else { return .nothing }
        let rules = carriers.rules
        let token = ID<ClaimedMessage>.new().text
        return try await database.write { tx in
            guard let row = try tx.row("\(Self.next(in: lane, at: now)) \(.skipLocked)") else { return .nothing }
            var message = try ClaimedMessage(row: row, in: tx)
            if let reason = try Self.charge(message, rules.budget, at: now, in: tx) {
                let until = SMSBudget.reopening(after: now, quiet: rules.quiet)
                try tx.run("UPDATE outbox SET next_at = \(until), held = \(reason) WHERE id = \(message.id)")
                return .held
            }
            message.tries += 1
            message.claim = token
            try tx.run(
                """
                UPDATE outbox SET claim = \(token), tries = \(message.tries), held = NULL,
                    next_at = \(now.addingTimeInterval(SendingRules.lease))
                WHERE id = \(message.id)
                """)
            return .message(message)
        }
    }

    /// What is due, the longest due first; nobody's news overtakes earlier news of the same person.
    static func next(in lane: Lane, at now: Date) -> SQL {
        """
        SELECT \(ClaimedMessage.columns)
        FROM outbox
        WHERE state = 'created' AND medium = \(lane.medium) AND urgent = \(lane.isUrgent) AND next_at <= \(now)
            \(lane.isUrgent ? "" : inTurn)
        ORDER BY next_at, at, place, id
        LIMIT 1
        """
    }

    private static let inTurn: SQL = """
        AND NOT EXISTS (
            SELECT 1
            FROM outbox AS earlier
            WHERE earlier.state = 'created' AND earlier.recipient = outbox.recipient AND earlier.urgent = 0
                AND (earlier.at, earlier.place, earlier.id) < (outbox.at, outbox.place, outbox.id))
        """

    /// Counts the message's parts in; where a budget would be passed, counts nothing and says which.
    private static func charge(
        _ message: ClaimedMessage, _ budget: SMSBudget, at now: Date, in tx: Transaction
    ) throws -> HoldReason? {
        guard message.medium == .sms, let phone = PhoneNumber(message.recipient) else { return nil }
        let parts = SMSLength(of: message.smsText).parts
        var charged: [SMSBudget.Scope] = []
        for scope in budget.scopes(of: phone, as: try tx.blind(phone.text, as: .contact), isUrgent: message.isUrgent) {
            charged.append(scope)
            guard try count(parts, in: scope, at: now, tx) > scope.limit else { continue }
            for each in charged { _ = try count(-parts, in: each, at: now, tx) }
            return scope.reason
        }
        return nil
    }

    /// Takes the parts out again: the gateway certainly didn't send them.
    static func refund(_ message: ClaimedMessage, _ budget: SMSBudget, at now: Date, in tx: Transaction) throws {
        guard message.medium == .sms, let phone = PhoneNumber(message.recipient) else { return }
        let parts = SMSLength(of: message.smsText).parts
        for scope in budget.scopes(of: phone, as: try tx.blind(phone.text, as: .contact), isUrgent: message.isUrgent) {
            _ = try count(-parts, in: scope, at: now, tx)
        }
    }

    private static func count(
        _ parts: Int, in scope: SMSBudget.Scope, at now: Date, _ tx: Transaction
    ) throws -> Int {
        try tx.value(
            """
            INSERT INTO sms_usage (day, scope, parts)
            VALUES (\(VietnamTime.day(of: now)), \(scope.name), \(parts))
            ON CONFLICT (day, scope) DO UPDATE SET parts = sms_usage.parts + excluded.parts
            RETURNING parts
            """, as: Int.self) ?? 0
    }
}
