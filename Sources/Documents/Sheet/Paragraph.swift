/// Running words.
package struct Paragraph: Sendable, Hashable {
    package let text: Text
    package let alignment: Alignment
    /// Points, relative to the sheet's body size: -2 is small print.
    package let scale: Double
    /// White space before, points.
    package let gap: Double
    /// Never parted from what follows.
    package let keepsWithNext: Bool

    package init(
        _ text: Text, alignment: Alignment = .justified, scale: Double = 0, gap: Double = 5,
        keepsWithNext: Bool = false
    ) {
        self.keepsWithNext = keepsWithNext
        self.text = text
        self.alignment = alignment
        self.scale = scale
        self.gap = gap
    }
}
