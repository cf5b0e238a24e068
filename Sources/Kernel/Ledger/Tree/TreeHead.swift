/// What a tree was at some moment: its size says which tree, its root says what lies in it.
package struct TreeHead: Hashable, Sendable {
    /// Number of leaves.
    package let size: Int
    package let root: TreeHash

    package init(size: Int, root: TreeHash) {
        self.size = size
        self.root = root
    }

    /// The tree before its first leaf.
    package static let ofNothing = TreeHead(size: 0, root: .ofNothing)
}
