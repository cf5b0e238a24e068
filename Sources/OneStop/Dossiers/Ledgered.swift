import Foundation
import Kernel
import Storage

/// Events as rows: the only place that reads and writes them.
enum Ledgered {
    /// Every event of the dossier, in order.
    static func history(of dossier: ID<Dossier>, in tx: Transaction) throws -> [Recorded] {
        try tx.rows(
            """
            SELECT number, at, signature, body
            FROM dossier_events
            WHERE dossier = \(dossier)
            ORDER BY number
            """
        ).map(Recorded.init(row:))
    }

    /// Appends one event with its leaf in the public log; a second one of the same number fails as
    /// `StorageError.unique`, here or at the transaction's end.
    ///
    /// - Parameter isLogged: without it no leaf is written; only to measure what that costs.
    static func append(
        _ recorded: Recorded, to dossier: ID<Dossier>, of agency: String, isLogged: Bool = true, in tx: Transaction
    ) throws {
        let (signature, body) = (try JSON.text(recorded.by), try JSON.text(recorded.event))
        try tx.send(
            """
            INSERT INTO dossier_events (dossier, number, at, kind, signature, body)
            VALUES (\(dossier), \(recorded.number), \(recorded.at), \(recorded.event.kind), \(signature), \(body))
            """)
        guard isLogged else { return }
        let content = LoggedContent(
            subject: dossier.text, number: recorded.number, milliseconds: recorded.at.milliseconds,
            signature: signature, body: body)
        try LedgerRow.append(content, kind: recorded.event.kind, agency: agency, in: tx)
    }
}

extension Recorded {
    init(row: Row) throws {
        self.init(
            number: try row.get("number"), at: try row.get("at"),
            by: try JSON.value(try row.get("signature")), event: try JSON.value(try row.get("body")))
    }
}
