package import Foundation
package import Kernel
package import Storage

/// What the administration sees and does about retention: holds, the last purges, what was purged.
package struct Retaining: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// The holds, open ones first, then the newest; at most 200.
    package func holds() async throws -> [RetentionHold] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT \(RetentionHold.columns)
                FROM retention_holds
                ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, since DESC, id DESC
                LIMIT 200
                """
            ).map(RetentionHold.init(row:))
        }
    }

    /// Holds the dossier of that code from being erased, or everything without one.
    ///
    /// - Throws: `RetentionRefusal`.
    package func hold(
        _ code: String, because reason: String, by administrator: Person, from origin: VisitOrigin, at now: Date
    ) async throws {
        let reason = String(reason.trimmingBlanks.prefix(RetentionHold.longestReason))
        guard !reason.isEmpty else { throw RetentionRefusal.noReason }
        let typed = code.trimmingBlanks
        let code = DossierCode(typed)?.text ?? ""
        guard typed.isEmpty || !code.isEmpty else { throw RetentionRefusal.unknownDossier }
        try await database.write { tx in
            _ = try RetentionHold.passGate(in: tx)
            if !code.isEmpty {
                let there = try tx.row("SELECT id FROM dossiers WHERE code = \(code) AND purged_at IS NULL")
                guard there != nil else { throw RetentionRefusal.unknownDossier }
            }
            let open = try tx.row("SELECT id FROM retention_holds WHERE code = \(code) AND ended_at IS NULL")
            guard open == nil else { throw RetentionRefusal.alreadyHeld }
            try tx.run(
                """
                INSERT INTO retention_holds (id, code, reason, by_account, by_name, since)
                VALUES (\(ID<RetentionHold>.new()), \(code), \(reason), \(administrator.account),
                    \(administrator.name), \(now))
                """)
            try SecurityLog.record(
                .holdPlaced, by: administrator, from: origin, detail: "\(code.isEmpty ? "*" : code): \(reason)",
                at: now,
                in: tx)
        }
    }

    /// Takes a hold back.
    ///
    /// - Throws: `RetentionRefusal.unknownHold`.
    package func release(
        _ hold: ID<RetentionHold>, by administrator: Person, from origin: VisitOrigin, at now: Date
    ) async throws {
        try await database.write { tx in
            let row = try tx.row(
                "SELECT code FROM retention_holds WHERE id = \(hold) AND ended_at IS NULL \(.forUpdate)")
            guard let row else { throw RetentionRefusal.unknownHold }
            try tx.run(
                """
                UPDATE retention_holds
                SET ended_at = \(now), ended_by_name = \(administrator.name)
                WHERE id = \(hold)
                """)
            let code: String = try row.get("code")
            try SecurityLog.record(
                .holdEnded, by: administrator, from: origin, detail: code.isEmpty ? "*" : code, at: now, in: tx)
        }
    }

    /// The last purges, the newest first.
    package func runs() async throws -> [PurgeRun] {
        try await database.read { tx in
            let counts = try tx.rows(
                """
                SELECT day, what, total
                FROM purge_counts
                WHERE day IN (SELECT day FROM purge_runs ORDER BY day DESC LIMIT 30)
                ORDER BY day, what
                """)
            let rows = try tx.rows(
                "SELECT day, started_at, finished_at, is_held, failed FROM purge_runs ORDER BY day DESC LIMIT 30")
            return try rows.map { try PurgeRun(row: $0, counts: counts) }
        }
    }

    /// What is left of a dossier whose content was erased, for an officer of one of those agencies.
    package func purged(_ code: DossierCode, of agencies: Set<String>) async throws -> PurgedDossier? {
        let found = try await database.read { tx in try PurgedDossier.find(code, in: tx) }
        return found.flatMap { agencies.contains($0.agency) ? $0 : nil }
    }
}
