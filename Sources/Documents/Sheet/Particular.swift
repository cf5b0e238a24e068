/// A label with its value, or with room to write one.
package struct Particular: Sendable, Hashable {
    package let label: String
    package let content: Content
    /// Share of the line's width, relative to the particulars beside it.
    package let weight: Double

    package enum Content: Sendable, Hashable {
        case value(Text)
        /// Dotted rules: the rest of the label's line, and so many whole lines below.
        case blank(moreLines: Int)
        /// "… / … / ……": where day, month and year go.
        case blankDate
    }

    package init(_ label: String, _ content: Content, weight: Double = 1) {
        self.label = label
        self.content = content
        self.weight = weight
    }
}
