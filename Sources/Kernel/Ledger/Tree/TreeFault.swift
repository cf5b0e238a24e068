/// Why a proof can't be made.
package enum TreeFault: Error, Hashable {
    /// The leaf or the size lies outside the tree.
    case outside
    /// A hash that the tree must have is not there.
    case missing(Subtree)
}
