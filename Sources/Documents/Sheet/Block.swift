/// One thing that stands on a sheet, from margin to margin.
package enum Block: Sendable, Hashable {
    /// The head in two columns: who writes on the left, the national motto on the right.
    case letterhead(Letterhead)
    /// The sheet's name; one a sheet.
    case title(String)
    /// The name of a part.
    case heading(String)
    case paragraph(Paragraph)
    /// Labels with their values, or dotted rules to write on, side by side.
    case particulars([Particular])
    case choices(Choices)
    case table(Table)
    case codes(CodeBand)
    /// Places to sign, side by side; never parted from each other.
    case signatures([SignatureSpace])
    /// White space, points.
    case gap(Double)
}

extension Block {
    /// A paragraph of plain words.
    package static func paragraph(_ text: Text) -> Block { .paragraph(Paragraph(text)) }
}
