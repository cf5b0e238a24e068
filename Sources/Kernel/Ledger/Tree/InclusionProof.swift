/// Says where a leaf lies, and proves it against a root that was signed.
package struct InclusionProof: Hashable, Sendable {
    /// Position of the leaf, from 0.
    package let index: Int
    /// From the leaf's sibling up to the root's child.
    package let path: [TreeHash]

    package init(index: Int, path: [TreeHash]) {
        self.index = index
        self.path = path
    }

    /// Whether the leaf lies there in that tree.
    ///
    /// - Source: RFC 9162 section 2.1.3.2, with the sizes checked first.
    package func holds(for leaf: TreeHash, in head: TreeHead) -> Bool {
        guard 0 <= index, index < head.size else { return false }
        var node = index
        var last = head.size - 1
        var root = leaf
        for sibling in path {
            guard last != 0 else { return false }
            if node & 1 == 1 || node == last {
                root = .node(sibling, root)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                root = .node(root, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && root == head.root
    }
}
