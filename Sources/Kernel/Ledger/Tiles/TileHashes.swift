/// A tree that lies in tiles, fetched one by one; each once a proof.
package struct TileHashes: SubtreeHashes {
    /// Hands out a tile, `nil` where there is none.
    package typealias Fetch = (TileAddress) throws -> HashTile?

    private let size: Int
    private let fetch: Fetch
    private var fetched: [TileAddress: HashTile] = [:]

    /// - Parameter size: that of the stored tree; unfinished tiles are asked for as wide as it makes them.
    package init(size: Int, fetch: @escaping Fetch) {
        self.size = size
        self.fetch = fetch
    }

    /// - Throws: `TreeFault.missing`, and what fetching throws.
    package mutating func hash(of subtree: Subtree) throws -> TreeHash {
        let (level, inner) = subtree.level.quotientAndRemainder(dividingBy: TileAddress.height)
        let first = subtree.index << inner
        let (index, offset) = first.quotientAndRemainder(dividingBy: TileAddress.fullWidth)
        let end = offset + (1 << inner)
        guard let address = TileAddress(.hashes(level: level), index: index, in: size), end <= address.width,
            let tile = try tile(address)
        else { throw TreeFault.missing(subtree) }
        return TreeHash.root(over: tile.hashes[offset..<end])
    }

    private mutating func tile(_ address: TileAddress) throws -> HashTile? {
        if let known = fetched[address] { return known }
        let tile = try fetch(address)
        guard let tile, tile.address == address else { return nil }
        fetched[address] = tile
        return tile
    }
}
