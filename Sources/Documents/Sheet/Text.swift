/// Words in one or several styles.
///
///     let line: Text = "Tiếp nhận hồ sơ của: " + .bold("Nguyễn Văn A")
package struct Text: Sendable, Hashable, ExpressibleByStringInterpolation {
    package let runs: [Run]

    /// A stretch of words in one style.
    package struct Run: Sendable, Hashable {
        package let words: String
        package let style: Style
    }

    /// How words are set apart.
    package struct Style: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let bold = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
    }

    private init(runs: [Run]) {
        self.runs = runs
    }

    package init(_ words: String, _ style: Style = []) {
        runs = words.isEmpty ? [] : [Run(words: words.printable, style: style)]
    }

    package init(stringLiteral words: String) {
        self.init(words)
    }

    /// Words set in bold.
    package static func bold(_ words: String) -> Text { Text(words, .bold) }

    /// Words set in italics.
    package static func italic(_ words: String) -> Text { Text(words, .italic) }

    package static func + (left: Text, right: Text) -> Text { Text(runs: left.runs + right.runs) }

    package var isEmpty: Bool { runs.isEmpty }

    /// The words alone.
    package var plain: String { runs.map(\.words).joined() }
}
