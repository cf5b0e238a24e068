package import Foundation
import Kernel
import Storage

extension Closings {
    /// Accounts that are closed in one batch.
    private static let batch = 20

    /// Closes what can be taken back no more; safe to kill, and on several servers at once.
    ///
    /// - Returns: how many are settled: closed, or kept because something hinders it, which the person is told.
    /// - Throws: what hindered one, once all others of the batch were tried.
    @discardableResult
    package func closeDue(at now: Date) async throws -> Int {
        let due = try await database.read { tx in
            try tx.rows(Self.listing(dueAt: now, most: Self.batch)).map { try $0.get("account", as: ID<Account>.self) }
        }
        var (settled, failure): (Int, (any Error)?) = (0, nil)
        for account in due where !Task.isCancelled {
            do {
                if try await close(account, at: now) { settled += 1 }
            } catch {
                failure = error
            }
        }
        // What was erased stands in the database's log of changes until then; the night does it otherwise.
        if settled > 0 { try? await database.forgetOldRows() }
        if let failure, settled == 0 { throw failure }
        return settled
    }

    static func listing(dueAt now: Date, most: Int) -> SQL {
        """
        SELECT account
        FROM account_closings
        WHERE closed_at IS NULL AND due_at <= \(now)
        ORDER BY due_at, account
        LIMIT \(most)
        """
    }

    /// Closes one in one transaction, unless all is held.
    private func close(_ id: ID<Account>, at now: Date) async throws -> Bool {
        let uploads = try await database.write { tx -> [ID<PartialUpload>]? in
            guard try RetentionHold.passGate(in: tx) else { return nil }
            let pending = try tx.row(
                """
                SELECT account FROM account_closings
                WHERE account = \(id) AND closed_at IS NULL AND due_at <= \(now) \(.forUpdate)
                """)
            guard pending != nil else { return nil }
            _ = try tx.row("SELECT id FROM accounts WHERE id = \(id) \(.forUpdate)")
            guard let row = try AccountRow.find(id, in: tx), row.disabledAt == nil,
                try Self.obstacles(for: row.account, in: tx).obstacles.isEmpty
            else {
                try Self.forget([id], in: tx)
                if let account = try AccountRow.find(id, in: tx)?.account {
                    try tell("closing_stopped", account, at: now, in: tx)
                }
                return []
            }
            let uploads = try AccountErasure(account: row.account, texts: texts, database: database, now: now)
                .run(in: tx)
            try tx.run("UPDATE account_closings SET closed_at = \(now) WHERE account = \(id)")
            try record(.accountClosed, id, from: .none, at: now, in: tx)
            // The last word goes to where it was known, and stays in no list.
            try tell("account_closed", row.account, at: now, in: tx)
            return uploads
        }
        for upload in uploads ?? [] { try await parts.remove(upload) }
        return uploads != nil
    }
}
