import Kernel
import TestKit
import Testing

@Suite("Ledger: appending and tiles")
struct TreeEdgeTests {
    /// A log as it is stored: the edge, and the widest tile of each place.
    private struct Stored {
        var edge = TreeEdge.ofNothing
        var tiles: [String: HashTile] = [:]

        mutating func append(_ leaves: [TreeHash]) {
            let growth = edge.appending(leaves)
            edge = growth.edge
            for tile in growth.tiles { tiles[Self.place(tile.address)] = tile }
        }

        var tree: MerkleTree<TileHashes> {
            let tiles = tiles
            return MerkleTree(
                size: edge.size, hashes: TileHashes(size: edge.size) { tiles[Self.place($0)] })
        }

        private static func place(_ address: TileAddress) -> String { "\(address.content) \(address.index)" }
    }

    @Test("a log that grows in batches has the roots and proofs of a tree that was there at once")
    func batches() throws {
        var dice = Dice(256)
        let leaves = Self.leaves(2_000)
        let whole = MerkleTree(size: leaves.count, hashes: LeafHashes(leaves))
        var stored = Stored()
        while stored.edge.size < leaves.count {
            let batch = min(Int.random(in: 0...300, using: &dice), leaves.count - stored.edge.size)
            let old = stored.edge.head
            stored.append(Array(leaves[stored.edge.size..<stored.edge.size + batch]))
            let size = stored.edge.size
            #expect(stored.edge.head == (try whole.head(at: size)))
            guard size > 0 else { continue }
            #expect(try stored.tree.head() == stored.edge.head)
            let index = Int.random(in: 0..<size, using: &dice)
            #expect(try stored.tree.inclusion(of: index) == (try whole.inclusion(of: index, at: size)))
            guard old.size > 0 else { continue }
            #expect(try stored.tree.consistency(from: old.size).holds(from: old, to: stored.edge.head))
        }
    }

    @Test("one by one or at once is the same edge, and the same tiles")
    func steps() throws {
        let leaves = Self.leaves(600)
        var one = Stored()
        for leaf in leaves { one.append([leaf]) }
        var all = Stored()
        all.append(leaves)
        #expect(one.edge == all.edge)
        #expect(one.tiles == all.tiles)
        #expect(all.tiles.count == 4)
    }

    @Test("70,000 leaves lie in the tiles that the specification counts")
    func specified() throws {
        var stored = Stored()
        stored.append(Self.leaves(70_000))
        let addresses = stored.tiles.values.map(\.address)
        func count(_ level: Int, _ width: Int) -> Int {
            addresses.count { $0.content == .hashes(level: level) && $0.width == width }
        }
        #expect(addresses.count == 277)
        #expect(count(0, 256) == 273)
        #expect(count(0, 112) == 1)
        #expect(count(1, 256) == 1)
        #expect(count(1, 17) == 1)
        #expect(count(2, 1) == 1)
        #expect(stored.edge.levels.map(\.count) == TreeEdge.widths(70_000))
        #expect(try stored.tree.inclusion(of: 65_536).holds(for: Self.leaves(65_537)[65_536], in: stored.edge.head))
    }

    @Test("256 leaves are a full tile and a tile of one above it")
    func full() throws {
        let growth = TreeEdge.ofNothing.appending(Self.leaves(256))
        #expect(growth.tiles.map(\.address.path) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(growth.tiles[0].bytes.count == 8_192)
        #expect(growth.tiles[1].hashes == [growth.edge.head.root])
    }

    @Test("an edge that doesn't fit its size is refused")
    func misfit() throws {
        let edge = TreeEdge.ofNothing.appending(Self.leaves(300)).edge
        #expect(TreeEdge(size: 300, levels: edge.levels) == edge)
        #expect(TreeEdge(size: 299, levels: edge.levels) == nil)
        #expect(TreeEdge(size: 300, levels: edge.levels + [[]]) == nil)
        #expect(TreeEdge(size: 300, levels: []) == nil)
        #expect(TreeEdge(size: -1, levels: []) == nil)
        #expect(TreeEdge(size: 0, levels: []) == .ofNothing)
    }

    @Test("a tile that is missing or too narrow is said, not guessed")
    func missing() throws {
        var stored = Stored()
        stored.append(Self.leaves(300))
        stored.tiles = stored.tiles.filter { !$0.key.hasSuffix(" 1") }
        #expect(throws: TreeFault.self) { try stored.tree.inclusion(of: 299) }
        #expect(throws: TreeFault.self) { try stored.tree.head() }
        #expect(throws: Never.self) { try stored.tree.head(at: 256) }
    }

    static func leaves(_ count: Int) -> [TreeHash] {
        (0..<count).map { TreeHash.leaf(Array("entry \($0)".utf8)) }
    }
}
