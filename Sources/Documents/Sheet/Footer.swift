/// What stands at the foot of every page.
package struct Footer: Sendable, Hashable {
    /// On the left: what the sheet is, its code.
    package let text: String
    /// The word before "1/3" on the right; none leaves the number of the page out.
    package let page: String?

    package init(_ text: String = "", page: String? = nil) {
        self.text = text
        self.page = page
    }
}
