import Foundation
import Kernel
import Storage

/// Seals what lies open from before there were keys: once, before anything is served, in small transactions, so that it
/// may be killed at any moment and goes on where it was.
struct SealSweep: Sendable {
    let database: Database

    /// Rows of one transaction.
    static let batch = 100

    /// One table's rows in the order of their key.
    struct Step: Sendable {
        let name: String
        /// Seals the next rows behind that key; gives the last one's key, or `nil` where no more are.
        let advance: @Sendable (String, Transaction) throws -> String?
    }

    static let steps: [Step] = [
        .accounts, .secondFactors, .drafts, .receptions, .deskPersons, .messages, .optOuts, .events, .referrals,
        .filters, .sentFiles, .mandates, .signOnLinks, .signOnInvitations, .signOnVisits,
    ]

    /// Goes through all tables that aren't done; one question where all are.
    ///
    /// - Throws: `StorageError`.
    func run() async throws {
        let done = try await database.read { tx in
            Set(
                try tx.rows("SELECT step FROM seal_progress WHERE is_done = 1").map {
                    try $0.get("step", as: String.self)
                })
        }
        let missing = Self.steps.filter { !done.contains($0.name) }
        for step in missing {
            while try await advance(step) {}
        }
        if !missing.isEmpty { try await database.forgetOldRows() }
    }

    /// One batch; another server's is waited for.
    private func advance(_ step: Step) async throws -> Bool {
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO seal_progress (step, last, is_done)
                VALUES (\(step.name), '', 0)
                ON CONFLICT (step) DO NOTHING
                """)
            let row = try tx.row("SELECT last, is_done FROM seal_progress WHERE step = \(step.name) \(.forUpdate)")
            guard let row, try row.get("is_done") == 0 else { return false }
            let last = try step.advance(try row.get("last"), tx)
            try tx.run(
                """
                UPDATE seal_progress
                SET last = \(last ?? ""), is_done = \(last == nil ? 1 : 0)
                WHERE step = \(step.name)
                """)
            return last != nil
        }
    }
}
