/// Where somebody signs: place and day above, the capacity, how to sign, the name below.
package struct SignatureSpace: Sendable, Hashable {
    package let above: Text
    package let capacity: String
    package let note: String
    package let name: String

    package init(above: Text = "", capacity: String = "", note: String = "", name: String = "") {
        self.above = above
        self.capacity = capacity
        self.note = note
        self.name = name
    }
}
