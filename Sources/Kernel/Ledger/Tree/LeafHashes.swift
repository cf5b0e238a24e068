/// A tree in memory by its leaves alone: for a few thousand entries, and for checking other trees.
package struct LeafHashes: SubtreeHashes, Sendable {
    private let leaves: [TreeHash]

    package init(_ leaves: [TreeHash]) {
        self.leaves = leaves
    }

    /// Complexity: O(2^level).
    package func hash(of subtree: Subtree) throws -> TreeHash {
        let start = subtree.index << subtree.level
        let end = start + (1 << subtree.level)
        guard start >= 0, end <= leaves.count else { throw TreeFault.missing(subtree) }
        return TreeHash.root(over: leaves[start..<end])
    }
}
