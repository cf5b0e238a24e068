/// Who publishes, and why.
package struct PublicationNote: Sendable, Hashable {
    /// `nil` for the command line.
    package let by: Person?
    package let text: String

    package init(by: Person?, text: String) {
        self.by = by
        self.text = text
    }
}
