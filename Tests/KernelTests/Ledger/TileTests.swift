import Kernel
import TestKit
import Testing

@Suite("Ledger: tile addresses and bundles")
struct TileTests {
    @Test(
        "a tile is found under one address",
        arguments: [
            "tile/0/000", "tile/0/x001/x234/067", "tile/0/x001/x234/067.p/5", "tile/63/999.p/255",
            "tile/entries/x001/000.p/1", "tile/entries/000",
        ])
    func addresses(path: String) throws {
        #expect(try #require(TileAddress(path: path)).path == path)
    }

    @Test(
        "another spelling is no address",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/64/000",
            "tile/-1/000", "tile/0/x000/000", "tile/0/001/000", "tile/0/x001/x000", "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01", "tile/0/000.p", "tile/0/000/", "/tile/0/000", "tile/0/000.p/1/2", "tile/data/000",
            "tile/0/-01", "tile/0/+01", "tile/0/x001/x234/067.p/5/", "tile/0/x999/x999/x999/x999/x999/x999/999",
            "tile/0/../000", "tile/0/٠٠٠",
        ])
    func noAddresses(path: String) { #expect(TileAddress(path: path) == nil) }

    @Test("a tree's last tile is as wide as the tree has it")
    func widths() {
        #expect(TileAddress(.hashes(level: 0), index: 1, in: 300)?.width == 44)
        #expect(TileAddress(.hashes(level: 0), index: 0, in: 300)?.width == 256)
        #expect(TileAddress(.hashes(level: 1), index: 0, in: 300)?.width == 1)
        #expect(TileAddress(.entries, index: 1, in: 300)?.width == 44)
        #expect(TileAddress(.hashes(level: 0), index: 2, in: 300) == nil)
        #expect(TileAddress(.hashes(level: 0), index: 1, in: 256) == nil)
        #expect(TileAddress(.hashes(level: 9), index: 0, in: .max) == nil)
    }

    @Test("a tile's bytes are its hashes, no more and no less")
    func bytes() throws {
        let tile = TreeEdge.ofNothing.appending(TreeEdgeTests.leaves(5)).tiles[0]
        #expect(HashTile(tile.address, bytes: tile.bytes) == tile)
        #expect(HashTile(tile.address, bytes: tile.bytes.dropLast()) == nil)
        #expect(HashTile(tile.address, bytes: tile.bytes + [0]) == nil)
        let entries = try #require(TileAddress(.entries, index: 0, width: 5))
        #expect(HashTile(entries, bytes: tile.bytes) == nil)
    }

    @Test("entries come out of a bundle as they went in; a cut bundle is refused")
    func bundles() throws {
        var dice = Dice(16)
        let lengths = [0, 1, 255, 256, 65_535] + (0..<20).map { _ in Int.random(in: 0...400, using: &dice) }
        let bundle = try #require(EntryBundle(lengths.map { [UInt8](repeating: 7, count: $0) }))
        #expect(bundle.bytes.prefix(5) == [0, 0, 0, 1, 7])
        #expect(EntryBundle(bytes: bundle.bytes) == bundle)
        #expect(EntryBundle(bytes: bundle.bytes.dropLast()) == nil)
        #expect(EntryBundle(bytes: bundle.bytes + [0]) == nil)
        #expect(EntryBundle(bytes: []) == nil)
        #expect(EntryBundle([[UInt8](repeating: 0, count: 65_536)]) == nil)
        #expect(EntryBundle([[UInt8]](repeating: [], count: 257)) == nil)
    }
}
