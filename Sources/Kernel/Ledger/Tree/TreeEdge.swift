/// All that an appender must know of a tree: its size and the hashes of its unfinished tiles, one run a level.
///
/// Kept as one row, or read from the last tile of each level.
///
///     let growth = edge.appending(leaves)
///     // store growth.tiles and growth.edge in the same transaction, sign growth.edge.head
package struct TreeEdge: Hashable, Sendable {
    package private(set) var size: Int
    /// For each tile level from 0, the hashes of the tile that is not full yet; at most 255 each.
    package private(set) var levels: [[TreeHash]]

    /// The tree before its first leaf.
    package static let ofNothing = TreeEdge(size: 0, unfinished: [])

    /// Takes an edge as it was stored; `nil` if the runs don't fit the size.
    package init?(size: Int, levels: [[TreeHash]]) {
        guard size >= 0, levels.map(\.count) == Self.widths(size) else { return nil }
        self.init(size: size, unfinished: levels)
    }

    private init(size: Int, unfinished: [[TreeHash]]) {
        self.size = size
        levels = unfinished
    }

    /// How many hashes the unfinished tile of each level has.
    ///
    /// - Source: C2SP tlog-tiles, partial tiles.
    package static func widths(_ size: Int) -> [Int] {
        var widths: [Int] = []
        var rest = size
        while rest > 0 {
            widths.append(rest % TileAddress.fullWidth)
            rest /= TileAddress.fullWidth
        }
        return widths
    }

    /// Size and root. Complexity: at most 255 hashes a level.
    package var head: TreeHead {
        var below: [TreeHash] = []
        for level in levels where !(level.isEmpty && below.isEmpty) {
            below = [TreeHash.root(over: (level + below)[...])]
        }
        return TreeHead(size: size, root: below.first ?? .ofNothing)
    }

    /// The tree with those leaves at its end.
    package func appending(_ leaves: [TreeHash]) -> TreeGrowth {
        var edge = self
        var tiles: [HashTile] = []
        var touched = 0
        for leaf in leaves {
            edge.size += 1
            touched = max(touched, edge.add(leaf, filling: &tiles))
        }
        for (level, hashes) in edge.levels.prefix(touched).enumerated() where !hashes.isEmpty {
            tiles.append(HashTile(level: level, index: edge.tiles(at: level), hashes: hashes))
        }
        return TreeGrowth(edge: edge, tiles: tiles)
    }

    /// Adds a leaf and the tiles that it fills; answers how many levels it reached.
    private mutating func add(_ leaf: TreeHash, filling tiles: inout [HashTile]) -> Int {
        var carried = leaf
        for level in 0... {
            if level == levels.count { levels.append([]) }
            levels[level].append(carried)
            guard levels[level].count == TileAddress.fullWidth else { return level + 1 }
            tiles.append(HashTile(level: level, index: self.tiles(at: level) - 1, hashes: levels[level]))
            carried = TreeHash.root(over: levels[level][...])
            levels[level] = []
        }
        return levels.count
    }

    /// Number of full tiles at that level.
    private func tiles(at level: Int) -> Int { size >> (TileAddress.height * (level + 1)) }
}
