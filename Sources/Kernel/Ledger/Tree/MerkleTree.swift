/// Roots and proofs of an append-only tree, for its present size and for every earlier one.
///
///     let tree = MerkleTree(size: 3, hashes: LeafHashes(leaves))
///     let proof = try tree.inclusion(of: 1)
///     proof.holds(for: leaves[1], in: TreeHead(size: 3, root: try tree.root()))
///
/// - Source: RFC 6962 section 2.1, RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1.
package struct MerkleTree<Hashes: SubtreeHashes> {
    package let size: Int
    private let hashes: Hashes

    package init(size: Int, hashes: Hashes) {
        self.size = size
        self.hashes = hashes
    }

    /// The root when the tree had that many leaves; now, without a number.
    ///
    /// - Throws: `TreeFault`.
    package func root(at earlier: Int? = nil) throws -> TreeHash {
        let count = earlier ?? size
        guard (0...size).contains(count) else { throw TreeFault.outside }
        var hashes = hashes
        return try Self.root(0..<count, &hashes)
    }

    /// Size and root together, then or now.
    ///
    /// - Throws: `TreeFault`.
    package func head(at earlier: Int? = nil) throws -> TreeHead {
        TreeHead(size: earlier ?? size, root: try root(at: earlier))
    }

    /// The path that proves a leaf to lie in the tree of that size.
    ///
    /// - Throws: `TreeFault`.
    package func inclusion(of index: Int, at earlier: Int? = nil) throws -> InclusionProof {
        let count = earlier ?? size
        guard count <= size, (0..<max(count, 0)).contains(index) else { throw TreeFault.outside }
        var hashes = hashes
        var path: [TreeHash] = []
        var leaves = 0..<count
        while leaves.count > 1 {
            let (near, far) = Self.halves(leaves, around: index)
            path.append(try Self.root(far, &hashes))
            leaves = near
        }
        return InclusionProof(index: index, path: path.reversed())
    }

    /// The path that proves the tree of one size to be the beginning of that of a later size.
    ///
    /// - Throws: `TreeFault`.
    package func consistency(from old: Int, to new: Int? = nil) throws -> ConsistencyProof {
        let count = new ?? size
        guard count <= size, 0 < old, old <= count else { throw TreeFault.outside }
        var hashes = hashes
        var path: [TreeHash] = []
        var leaves = 0..<count
        while leaves.upperBound != old {
            let (near, far) = Self.halves(leaves, around: old - 1)
            path.append(try Self.root(far, &hashes))
            leaves = near
        }
        // The old root is known to whoever checks, unless it is only a part of what was left out.
        if leaves.lowerBound != 0 { path.append(try Self.root(leaves, &hashes)) }
        return ConsistencyProof(path: path.reversed())
    }

    private static func halves(_ leaves: Range<Int>, around index: Int) -> (near: Range<Int>, far: Range<Int>) {
        let middle = leaves.lowerBound + Subtree.split(leaves.count)
        let left = leaves.lowerBound..<middle
        let right = middle..<leaves.upperBound
        return index < middle ? (left, right) : (right, left)
    }

    private static func root(_ leaves: Range<Int>, _ hashes: inout Hashes) throws -> TreeHash {
        guard !leaves.isEmpty else { return .ofNothing }
        if let subtree = Subtree(leaves) { return try hashes.hash(of: subtree) }
        let middle = leaves.lowerBound + Subtree.split(leaves.count)
        return .node(
            try root(leaves.lowerBound..<middle, &hashes), try root(middle..<leaves.upperBound, &hashes))
    }
}
