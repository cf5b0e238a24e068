import Foundation
import Kernel
import Storage

/// Events as rows: the only place that reads and writes them.
enum Ledgered {
    /// Every event of the dossier, in order. The filing names the account that holds it today, where accounts were put
    /// together since; who signed it stays.
    ///
    /// - Throws: `StorageError` of code `erased` where the dossier's key was destroyed.
    static func history(of dossier: ID<Dossier>, in tx: Transaction) throws -> [Recorded] {
        try tx.rows(
            """
            SELECT dossier, number, at, signature, body
            FROM dossier_events
            WHERE dossier = \(dossier)
            ORDER BY number
            """
        ).map { try Recorded(row: $0, in: tx) }.map { try $0.followingMerges(in: tx) }
    }

    /// Appends one event with its leaf in the public log; a second one of the same number fails as
    /// `StorageError.unique`, here or at the transaction's end.
    ///
    /// What happened is sealed under the dossier's own key, which the first event makes; the leaf commits to the words
    /// before that. Who did it stays readable: a name and a role.
    ///
    /// - Parameter isLogged: without it no leaf is written; only to measure what that costs.
    static func append(
        _ recorded: Recorded, to dossier: ID<Dossier>, of agency: String, isLogged: Bool = true, in tx: Transaction
    ) throws {
        let (signature, body) = (try JSON.text(recorded.by), try JSON.text(recorded.event))
        if recorded.number == 1 { try tx.makeFirstDataKey(of: dossier.text) }
        let cell = Cell.event(of: dossier.text, number: recorded.number)
        try tx.send(
            """
            INSERT INTO dossier_events (dossier, number, at, kind, signature, body)
            VALUES (\(dossier), \(recorded.number), \(recorded.at), \(recorded.event.kind), \(signature),
                \(try tx.seal(body, at: cell, under: dossier.text)))
            """)
        guard isLogged else { return }
        let content = LoggedContent(
            subject: dossier.text, number: recorded.number, milliseconds: recorded.at.milliseconds,
            signature: signature, body: body)
        try LedgerRow.append(content, kind: recorded.event.kind, agency: agency, in: tx)
    }

    /// What happened, as it was before it was sealed.
    static func body(of row: Row, in tx: Transaction) throws -> String {
        let dossier: String = try row.get("dossier")
        let cell = Cell.event(of: dossier, number: try row.get("number"))
        return try tx.unseal(try row.get("body"), at: cell, under: dossier)
    }
}

extension Cell {
    /// Where the words of that event lie.
    static func event(of dossier: String, number: Int) -> Cell {
        Cell("dossier_events", "body", row: "\(dossier) \(number)")
    }
}

extension Recorded {
    /// - Parameter row: with the dossier's id.
    init(row: Row, in tx: Transaction) throws {
        self.init(
            number: try row.get("number"), at: try row.get("at"),
            by: try JSON.value(try row.get("signature")), event: try JSON.value(try Ledgered.body(of: row, in: tx)))
    }
}
