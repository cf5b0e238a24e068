/// Boxes to tick, in as many columns as there is room for.
package struct Choices: Sendable, Hashable {
    package let label: String
    package let options: [Option]
    /// The words beside a last box with room to write one's own; `nil` where there is none.
    package let otherWords: String?

    /// One box with its words.
    package struct Option: Sendable, Hashable {
        package let words: String
        package let isTicked: Bool

        package init(_ words: String, isTicked: Bool = false) {
            self.words = words
            self.isTicked = isTicked
        }
    }

    package init(_ label: String, _ options: [Option], otherWords: String? = nil) {
        self.label = label
        self.options = options
        self.otherWords = otherWords
    }
}
