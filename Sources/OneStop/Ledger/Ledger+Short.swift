package import Kernel
import Storage

/// What can be said of a short receipt that fits: the line of the log, and whose it is.
package struct ShortCheck: Sendable, Hashable {
    package let leaf: LedgerLeaf
    /// Its place, from 0, in a tree of that size.
    package let index: Int
    package let size: Int
    /// Who signed that tree.
    package let key: VerifierKey
    /// The dossier that it tells of; `nil` where it is gone.
    package let dossier: LoggedDossier?
}

extension Ledger {
    /// The short receipt of what happened under that number; `nil` until a checkpoint includes it, and where its salt
    /// was erased.
    package func short(of subject: String, number: Int) async throws -> ShortReceipt? {
        guard let receipt = try await receipt(of: subject, number: number),
            let opening = receipt.extra.flatMap(LeafOpening.init(extra:))
        else { return nil }
        return ShortReceipt(index: receipt.inclusion.index, opening: opening)
    }

    /// Looks a short receipt up, and checks that the signed tree holds its line.
    ///
    /// - Throws: `ReceiptDoubt`.
    package func check(_ short: ShortReceipt) async throws -> ShortCheck {
        let keys = try await keys()
        let found = try await database.read { tx -> (LedgerRow, LoggedDossier?)? in
            guard
                let row = try tx.row("SELECT \(LedgerRow.columns) FROM ledger_leaves WHERE position = \(short.index)")
                    .map(LedgerRow.init(row:))
            else { return nil }
            return (row, try LoggedDossier.find(row.subject, in: tx))
        }
        guard let (row, dossier) = found, let receipt = try await receipt(of: row.subject, number: row.number) else {
            throw ReceiptDoubt.noSuchLine
        }
        guard let opening = receipt.extra.flatMap(LeafOpening.init(extra:)), short.fits(opening) else {
            throw ReceiptDoubt.anotherLine
        }
        for key in keys {
            guard let policy = try? TrustPolicy(log: key, quorum: 0),
                let proven = try? policy.check(receipt, leaf: opening.leaf.hash)
            else { continue }
            return ShortCheck(
                leaf: opening.leaf, index: proven.index, size: proven.checkpoint.head.size, key: key, dossier: dossier)
        }
        throw ReceiptDoubt.fault(.notIncluded)
    }
}
