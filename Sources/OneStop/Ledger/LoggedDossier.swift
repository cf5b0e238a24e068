package import Kernel
import Storage

/// Which dossier a line of the log tells of, as the office has it: for comparing with a paper.
package struct LoggedDossier: Sendable, Hashable {
    package let code: DossierCode
    /// Key of the procedure.
    package let procedure: String

    /// `nil` where the line is of no dossier, or the dossier is gone.
    static func find(_ subject: String, in tx: Transaction) throws -> LoggedDossier? {
        guard let row = try tx.row("SELECT code, procedure FROM dossiers WHERE id = \(subject)"),
            let code = DossierCode(try row.get("code", as: String.self))
        else { return nil }
        return LoggedDossier(code: code, procedure: try row.get("procedure"))
    }

    /// The same by the line's place, if that line is this leaf.
    static func find(at index: Int, leaf: LedgerLeaf, in tx: Transaction) throws -> LoggedDossier? {
        let row = try tx.row("SELECT \(LedgerRow.columns) FROM ledger_leaves WHERE position = \(index)")
        guard let row = try row.map(LedgerRow.init(row:)), row.hash == leaf.hash else { return nil }
        return try find(row.subject, in: tx)
    }
}
