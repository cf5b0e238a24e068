import Kernel
import Storage

/// The log's tree as a transaction sees it.
enum LedgerTree {
    /// Number of leaves that have their place.
    static func size(in tx: Transaction) throws -> Int {
        try tx.value("SELECT size FROM ledger_state WHERE id = 1", as: Int.self) ?? 0
    }

    /// The tree over its tiles.
    static func tree(of size: Int, in tx: Transaction) -> MerkleTree<TileHashes> {
        MerkleTree(size: size, hashes: TileHashes(size: size) { try tile($0, in: tx) })
    }

    /// The tile, as wide as it is asked for: tiles grow, so a narrower one is the beginning of what lies there.
    static func tile(_ address: TileAddress, in tx: Transaction) throws -> HashTile? {
        guard case .hashes(let level) = address.content else { return nil }
        let stored = try tx.value(
            "SELECT hashes FROM ledger_tiles WHERE level = \(level) AND tile = \(address.index)", as: [UInt8].self)
        guard let stored else { return nil }
        return HashTile(address, bytes: Array(stored.prefix(32 * address.width)))
    }

    /// What an appender must know of it.
    ///
    /// - Throws: `TreeFault.missing`, `LedgerFault.damaged`.
    static func edge(of size: Int, in tx: Transaction) throws -> TreeEdge {
        let levels = try TreeEdge.widths(size).enumerated().map { level, width -> [TreeHash] in
            guard width > 0 else { return [] }
            let index = size >> (TileAddress.height * (level + 1))
            guard let address = TileAddress(.hashes(level: level), index: index, width: width),
                let tile = try tile(address, in: tx)
            else { throw TreeFault.missing(Subtree(level: level * TileAddress.height, index: index)) }
            return tile.hashes
        }
        guard let edge = TreeEdge(size: size, levels: levels) else { throw LedgerFault.damaged(size: size) }
        return edge
    }

    /// Gives those leaves their places behind what is there.
    static func append(_ rows: [LedgerRow], in tx: Transaction) throws {
        let size = try size(in: tx)
        let growth = try edge(of: size, in: tx).appending(rows.map(\.hash))
        for (index, row) in rows.enumerated() {
            try tx.send(
                """
                UPDATE ledger_leaves SET position = \(size + index)
                WHERE subject = \(row.subject) AND number = \(row.number)
                """)
        }
        for tile in growth.tiles {
            guard case .hashes(let level) = tile.address.content else { continue }
            try tx.send(
                """
                INSERT INTO ledger_tiles (level, tile, hashes)
                VALUES (\(level), \(tile.address.index), \(tile.bytes))
                ON CONFLICT (level, tile) DO UPDATE SET hashes = excluded.hashes
                """)
        }
        try tx.send("UPDATE ledger_state SET size = \(growth.edge.size) WHERE id = 1")
    }
}
