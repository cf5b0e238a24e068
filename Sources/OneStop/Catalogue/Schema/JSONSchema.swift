package import Kernel

/// What may stand at one place of a declaration, as editors are told it.
///
/// - Source: JSON Schema draft 2020-12, https://json-schema.org/draft/2020-12
package indirect enum JSONSchema: Sendable, Hashable {
    /// Characters without line break rules; numbers without quotes are taken as they stand.
    case text(max: Int, pattern: String? = nil)
    /// A FEEL expression.
    case feel
    case word([String])
    case whole(ClosedRange<Int>)
    case number
    case truth
    case list(JSONSchema, least: Int = 0)
    case object(SchemaObject)
    /// Keys of the author's own.
    case map(JSONSchema)
    case either([JSONSchema])
    case null
    case anything
}

extension JSONSchema {
    /// The words of an enumeration.
    static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> JSONSchema
    where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }

    /// One line.
    static let line = JSONSchema.text(max: 2_000)
    /// A name of small letters, digits, _ and -.
    static let name = JSONSchema.text(max: 100, pattern: "^[a-z0-9_-]+$")
    static let names = JSONSchema.list(.name)
    static let day = JSONSchema.text(max: 20, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    static let amount = JSONSchema.whole(0...1_000_000_000)

    /// The kind as an author is told it.
    package var words: LocalText {
        switch self {
        case .text(_, pattern: nil): LocalText(vi: "chữ", en: "text")
        case .name: LocalText(vi: "tên", en: "name")
        case .day: LocalText(vi: "ngày", en: "day")
        case .text: LocalText(vi: "chữ", en: "text")
        case .feel: LocalText(vi: "biểu thức FEEL", en: "FEEL expression")
        case .word(let words): LocalText(vi: words.map { "`\($0)`" }.joined(separator: ", "))
        case .whole(let range):
            LocalText(
                vi: "số nguyên \(range.lowerBound)–\(range.upperBound)",
                en: "whole number \(range.lowerBound)–\(range.upperBound)")
        case .number: LocalText(vi: "số", en: "number")
        case .truth: LocalText(vi: "`true`, `false`")
        case .list(let item, _): LocalText(vi: "danh sách: \(item.words.vi)", en: "list: \(item.words.text(.en))")
        case .object(let object): object.title
        case .map(let value): LocalText(vi: "tên: \(value.words.vi)", en: "name: \(value.words.text(.en))")
        case .either(let kinds):
            LocalText(
                vi: kinds.map(\.words.vi).joined(separator: " hoặc "),
                en: kinds.map { $0.words.text(.en) }.joined(separator: " or "))
        case .null: LocalText(vi: "`null`")
        case .anything: LocalText(vi: "tùy trường", en: "as the field takes it")
        }
    }
}
