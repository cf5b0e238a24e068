extension Text.Style {
    /// Taken from the family of symbols.
    static let symbol = Text.Style(rawValue: 4)
}

extension Text {
    /// A box to tick, and the blank after it.
    static func box(_ isTicked: Bool) -> Text { Text(isTicked ? "☒" : "☐", .symbol) + "\u{A0}" }
}
