import Foundation
package import Kernel
package import Storage

/// The province's public log, as anybody may read it: checkpoint, tiles, receipts.
package struct Ledger: Sendable {
    let database: Database
    package let inclusions = Inclusions()

    package init(database: Database) {
        self.database = database
    }

    /// The newest checkpoint with its signatures; `nil` before the first.
    package func checkpoint() async throws -> SignedNote? {
        try await database.read { tx in try Self.newest(in: tx).map { try Self.witnessed($0, in: tx) } }
    }

    /// The public keys that ever signed it, the newest first.
    package func keys() async throws -> [VerifierKey] {
        try await database.read { tx in try LedgerKeys.all(in: tx) }
    }

    /// A tile's bytes, hashes or entries; `nil` where the tree isn't that large.
    package func tile(_ address: TileAddress) async throws -> [UInt8]? {
        try await database.read { tx in
            let size = try LedgerTree.size(in: tx)
            guard let whole = TileAddress(address.content, index: address.index, in: size),
                address.width <= whole.width
            else { return nil }
            guard case .entries = address.content else { return try LedgerTree.tile(address, in: tx)?.bytes }
            return try Self.entries(address, in: tx)?.bytes
        }
    }

    /// The receipt of what happened to that subject under that number; `nil` until a checkpoint includes it.
    ///
    /// It leads to the newest checkpoint that a witness saw, or else to the newest, so it can be fetched anew at any time. Where the salt was erased it still
    /// proves that something was logged, and no longer what.
    package func receipt(of subject: String, number: Int) async throws -> TlogProof? {
        try await database.read { tx in
            guard let row = try Self.row(of: subject, number: number, in: tx), let position = row.position,
                let note = try Self.best(for: position, in: tx), let checkpoint = Checkpoint(note.text),
                position < checkpoint.head.size
            else { return nil }
            let tree = LedgerTree.tree(of: try LedgerTree.size(in: tx), in: tx)
            let inclusion = try tree.inclusion(of: position, at: checkpoint.head.size)
            let opening = row.salt.flatMap { salt in row.leaf.map { LeafOpening(salt: salt, leaf: $0) } }
            return TlogProof(extra: opening?.extra, inclusion: inclusion, note: note)
        }
    }

    /// Whether a checkpoint includes it.
    package func includes(_ subject: String, number: Int) async throws -> Bool {
        try await database.read { tx in
            guard let position = try Self.row(of: subject, number: number, in: tx)?.position,
                let newest = try tx.value("SELECT MAX(size) FROM ledger_checkpoints", as: Int.self)
            else { return false }
            return position < newest
        }
    }

    static func newest(in tx: Transaction) throws -> SignedNote? {
        let note = try tx.value("SELECT note FROM ledger_checkpoints ORDER BY size DESC LIMIT 1", as: String.self)
        return try note.map { try SignedNote(parsing: Array($0.utf8)) }
    }

    private static func row(of subject: String, number: Int, in tx: Transaction) throws -> LedgerRow? {
        try tx.row(
            """
            SELECT \(LedgerRow.columns)
            FROM ledger_leaves
            WHERE subject = \(subject) AND number = \(number)
            """
        ).map(LedgerRow.init(row:))
    }

    private static func entries(_ address: TileAddress, in tx: Transaction) throws -> EntryBundle? {
        let first = address.index * TileAddress.fullWidth
        let entries = try tx.rows(
            """
            SELECT entry
            FROM ledger_leaves
            WHERE position >= \(first) AND position < \(first + address.width)
            ORDER BY position
            """
        ).map { Array(try $0.get("entry", as: String.self).utf8) }
        guard entries.count == address.width else { return nil }
        return EntryBundle(entries)
    }
}
