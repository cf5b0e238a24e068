/// Up to 256 hashes side by side: the unit in which a tree is stored and served.
///
/// - Source: C2SP tlog-tiles.
package struct HashTile: Hashable, Sendable {
    package let address: TileAddress
    package let hashes: [TreeHash]

    /// Takes a tile as it was stored; `nil` if the bytes don't fit the address.
    package init?(_ address: TileAddress, bytes: [UInt8]) {
        guard case .hashes = address.content, bytes.count == address.width * 32 else { return nil }
        self.address = address
        hashes = stride(from: 0, to: bytes.count, by: 32).compactMap { TreeHash(bytes[$0..<$0 + 32]) }
    }

    /// For runs that are known to hold 1 to 256 hashes.
    init(level: Int, index: Int, hashes: [TreeHash]) {
        address = TileAddress(checked: .hashes(level: level), index: index, width: hashes.count)
        self.hashes = hashes
    }

    /// 32 bytes a hash; 8192 when full.
    package var bytes: [UInt8] { hashes.flatMap(\.bytes) }
}
