/// A complete subtree: 2^level leaves from `index` × 2^level on. Once complete, its hash never changes.
package struct Subtree: Hashable, Sendable {
    /// 0 for a leaf.
    package let level: Int
    /// Position among the subtrees of its level, from 0.
    package let index: Int

    package init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }

    /// The complete subtree of exactly those leaves; `nil` where no such subtree exists.
    init?(_ leaves: Range<Int>) {
        let count = leaves.count
        guard count > 0, count & (count - 1) == 0, leaves.lowerBound % count == 0 else { return nil }
        self.init(level: count.trailingZeroBitCount, index: leaves.lowerBound / count)
    }

    /// The largest power of two smaller than the number of leaves, where a tree of at least two is divided.
    static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
