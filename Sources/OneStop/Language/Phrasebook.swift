package import Kernel

/// The key of a text: "home.title".
package struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    package let key: String

    package init(stringLiteral value: StaticString) {
        key = value.description
    }

    /// A key that is computed, as for faults and stages; the tests list all of those.
    package init(computed key: String) {
        self.key = key
    }
}

/// Every text that people read, in both languages.
package struct Phrasebook: Sendable {
    package let texts: [Language: [String: String]]

    /// All texts of this version.
    package static let standard = Phrasebook(
        vietnamese: [commonVietnamese, formsVietnamese, portalVietnamese, officeVietnamese, messagesVietnamese],
        english: [commonEnglish, formsEnglish, portalEnglish, officeEnglish, messagesEnglish])

    init(vietnamese: [String], english: [String]) {
        texts = [.vi: Self.parse(vietnamese), .en: Self.parse(english)]
    }

    /// The texts in that language.
    package func wording(_ language: Language) -> Wording {
        Wording(language: language, texts: texts[language] ?? [:])
    }

    /// Lines `key = text`; lines without " = " are left out.
    private static func parse(_ sources: [String]) -> [String: String] {
        var texts: [String: String] = [:]
        for line in sources.joined(separator: "\n").split(separator: "\n") {
            guard let separator = line.firstRange(of: " = ") else { continue }
            texts[String(line[..<separator.lowerBound])] = String(line[separator.upperBound...])
        }
        return texts
    }
}

/// The texts of one language: `t("home.title")`, `t("queue.count", ["n": "12"])`.
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
        return fill(text, values)
    }

    /// The text of a local text in this language.
    package func callAsFunction(_ text: LocalText) -> String {
        text.text(language)
    }

    /// One pass, so that a value with braces is never taken for a placeholder.
    private func fill(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
