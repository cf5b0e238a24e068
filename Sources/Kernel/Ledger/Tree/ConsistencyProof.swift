/// Proves that a tree only grew: what was signed before still lies in it, in the same order.
package struct ConsistencyProof: Hashable, Sendable {
    /// From the lowest node up.
    package let path: [TreeHash]

    package init(path: [TreeHash]) {
        self.path = path
    }

    /// Whether the old tree is the beginning of the new one. Nothing is proved about a tree without leaves.
    ///
    /// - Source: RFC 9162 section 2.1.4.2, with the sizes checked first.
    package func holds(from old: TreeHead, to new: TreeHead) -> Bool {
        guard 0 < old.size, old.size <= new.size else { return false }
        guard old.size < new.size else { return path.isEmpty && old.root == new.root }
        guard let lowest = path.first else { return false }
        let isComplete = old.size & (old.size - 1) == 0
        return isComplete
            ? folds(path[...], from: old.root, old: old, new: new)
            : folds(path.dropFirst(), from: lowest, old: old, new: new)
    }

    private func folds(_ nodes: ArraySlice<TreeHash>, from first: TreeHash, old: TreeHead, new: TreeHead) -> Bool {
        let shift = (old.size - 1).trailingOnes
        var node = (old.size - 1) >> shift
        var last = (new.size - 1) >> shift
        var (before, after) = (first, first)
        for hash in nodes {
            guard last != 0 else { return false }
            if node & 1 == 1 || node == last {
                before = .node(hash, before)
                after = .node(hash, after)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                after = .node(after, hash)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && before == old.root && after == new.root
    }
}

extension Int {
    /// How many ones stand at the number's end in binary.
    fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
