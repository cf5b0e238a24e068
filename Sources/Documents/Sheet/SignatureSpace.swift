/// Where somebody signs: place and day above, the capacity, how to sign, the name below.
package struct SignatureSpace: Sendable, Hashable {
    package let above: Text
    package let capacity: String
    package let note: String
    package let name: String
    /// Stands in the room for hand and seal.
    package let mark: SealMark?

    package init(
        above: Text = "", capacity: String = "", note: String = "", name: String = "", mark: SealMark? = nil
    ) {
        self.above = above
        self.capacity = capacity
        self.note = note
        self.name = name
        self.mark = mark
    }
}
