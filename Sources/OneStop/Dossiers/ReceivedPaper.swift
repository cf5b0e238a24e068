/// How many of a paper the desk took in by hand.
package struct ReceivedPaper: Sendable, Hashable, Codable {
    package let originals: Int
    package let copies: Int

    /// Most of one kind that a desk notes.
    package static let most = 999

    /// Takes what is in range; `nil` where there is nothing.
    package init?(originals: Int, copies: Int) {
        let range = 0...Self.most
        guard range.contains(originals), range.contains(copies), originals + copies > 0 else { return nil }
        self.originals = originals
        self.copies = copies
    }
}
