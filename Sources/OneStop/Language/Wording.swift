package import Kernel

/// The texts of one language: `t("home.title")`, `t("act.too_long", ["max": "200"])`.
package struct Wording: Sendable {
    package let language: Language
    private let texts: [String: String]

    init(language: Language, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// The text with its `{placeholders}` filled; the key itself where there is none, which the tests forbid.
    package func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
        guard let text = texts[phrase.key] else { return phrase.key }
        guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return Self.fill(text, values)
    }

    /// The text of a local text in this language.
    package func callAsFunction(_ text: LocalText) -> String {
        text.text(language)
    }

    /// One pass, so that a value with braces is never taken for a placeholder.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            filled += rest[..<open]
            let name = String(rest[rest.utf8.index(after: open)..<close])
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled + rest
    }
}
