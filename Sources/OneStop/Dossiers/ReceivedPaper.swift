/// How many of a paper the desk took in by hand.
package struct ReceivedPaper: Sendable, Hashable, Codable {
    package let originals: Int
    package let copies: Int
    /// Sheets of all of them together, where the desk counted.
    package let sheets: Int?
    /// Where it is now; `nil` in what was noted before custody was.
    package let custody: Custody?
    /// Its name, where the procedure doesn't declare it.
    package let name: String?

    /// Most of one kind that a desk notes.
    package static let most = 999

    /// Takes what is in range; `nil` where there is nothing.
    package init?(
        originals: Int, copies: Int, sheets: Int? = nil, custody: Custody? = nil, name: String? = nil
    ) {
        let range = 0...Self.most
        guard range.contains(originals), range.contains(copies), originals + copies > 0 else { return nil }
        guard sheets.map(range.contains) ?? true else { return nil }
        self.originals = originals
        self.copies = copies
        self.sheets = sheets
        self.custody = custody
        self.name = name
    }
}
