import Kernel
import Storage

extension Sequencer {
    /// Gives leaves to events from before there was a log, once; later an event without a leaf is a fault.
    func adopt() async throws {
        while try await adoptBatch() {}
    }

    private func adoptBatch() async throws -> Bool {
        try await ledger.database.write { tx in
            let adopted = try tx.value("SELECT adopted FROM ledger_state WHERE id = 1 \(.forUpdate)", as: Bool.self)
            guard adopted == false else { return false }
            let rows = try tx.rows(
                """
                SELECT dossier, number, at, kind, signature, body,
                    (SELECT agency FROM dossiers WHERE dossiers.id = dossier) AS agency
                FROM dossier_events
                WHERE NOT EXISTS (
                    SELECT 1 FROM ledger_leaves
                    WHERE ledger_leaves.subject = dossier AND ledger_leaves.number = dossier_events.number)
                ORDER BY dossier, number
                LIMIT 500
                """)
            for row in rows {
                try LedgerRow.append(
                    LoggedContent(row: row, in: tx), kind: try row.get("kind"), agency: try row.get("agency"), in: tx)
            }
            if rows.isEmpty { try tx.run("UPDATE ledger_state SET adopted = 1 WHERE id = 1") }
            return !rows.isEmpty
        }
    }
}

extension LoggedContent {
    /// The content of a row of `dossier_events`, its words opened.
    init(row: Row, in tx: Transaction) throws {
        self.init(
            subject: try row.get("dossier"), number: try row.get("number"), milliseconds: try row.get("at"),
            signature: try row.get("signature"), body: try Ledgered.body(of: row, in: tx))
    }
}
