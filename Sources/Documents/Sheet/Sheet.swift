/// A document as it will be printed: blocks that flow over as many A4 pages as they need, with a foot on each.
///
///     let sheet = Sheet(title: "Giấy tiếp nhận", blocks: [.title("Giấy tiếp nhận hồ sơ"), .paragraph("Kính gửi: …")])
///     let pdf = try await press.print(sheet)
package struct Sheet: Sendable, Hashable {
    /// The name that a reader's window shows.
    package let title: String
    /// Who issues it.
    package let author: String
    package let blocks: [Block]
    package let footer: Footer
    /// Wide tables lie on the long side.
    package let isLandscape: Bool
    /// In which a screen reader speaks it, by BCP 47.
    package let language = "vi"

    package init(
        title: String, author: String = "", blocks: [Block], footer: Footer = Footer(), isLandscape: Bool = false
    ) {
        self.isLandscape = isLandscape
        self.title = title
        self.author = author
        self.blocks = blocks
        self.footer = footer
    }
}
