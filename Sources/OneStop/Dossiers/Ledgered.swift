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

    /// Appends one event; a second one of the same number fails as `StorageError.unique`, here or
    /// at the transaction's end.
    static func append(_ recorded: Recorded, to dossier: ID<Dossier>, in tx: Transaction) throws {
        try tx.send(
            """
            INSERT INTO dossier_events (dossier, number, at, kind, signature, body)
            VALUES (\(dossier), \(recorded.number), \(recorded.at), \(recorded.event.kind),
                \(try JSON.text(recorded.by)), \(try JSON.text(recorded.event)))
            """)
    }
}

extension Recorded {
    init(row: Row) throws {
        self.init(
            number: try row.get("number"), at: try row.get("at"),
            by: try JSON.value(try row.get("signature")), event: try JSON.value(try row.get("body")))
    }
}
