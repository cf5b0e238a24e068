import Foundation
import Kernel
import Yams

/// Values of each kind that declarations hold.
extension Fields {
    func text(_ key: String, max: Int = 2_000) -> String? {
        optional(key).flatMap { declaration.text($0, max: max) }
    }

    func requiredText(_ key: String, max: Int = 2_000) -> String {
        required(key).flatMap { declaration.text($0, max: max) } ?? ""
    }

    func localText(_ key: String) -> LocalText? {
        optional(key).flatMap(declaration.localText)
    }

    func requiredLocalText(_ key: String) -> LocalText {
        required(key).flatMap(declaration.localText) ?? LocalText(vi: "")
    }

    func bool(_ key: String) -> Bool {
        guard let node = optional(key) else { return false }
        guard case .scalar(let scalar) = node, let value = ["true": true, "false": false][scalar.string] else {
            declaration.report(.wrongKind(wanted: .trueOrFalse), at: node)
            return false
        }
        return value
    }

    func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        optional(key).flatMap { declaration.whole($0, in: range) }
    }

    func decimal(_ key: String) -> Decimal? {
        guard let node = optional(key) else { return nil }
        guard case .scalar(let scalar) = node, let value = Decimal(string: scalar.string, locale: nil) else {
            declaration.report(.wrongKind(wanted: .number), at: node)
            return nil
        }
        return value
    }

    /// A word of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> Word?
    where Word.RawValue == String {
        required(key).flatMap { declaration.word($0, as: type) }
    }

    /// Each item of a list; a missing key is an empty list.
    func list<Item>(_ key: String, _ read: (Node) -> Item?) -> [Item] {
        guard let node = optional(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            declaration.report(.wrongKind(wanted: .list), at: node)
            return []
        }
        return sequence.compactMap(read)
    }

    /// A name in small letters, unique among those taken.
    func name(_ key: String, taken: inout Set<String>) -> String {
        guard let node = required(key), let name = declaration.text(node, max: 100) else { return "" }
        if !name.isDeclarationName {
            declaration.report(.badName(name), at: node)
        } else if !taken.insert(name).inserted {
            declaration.report(.duplicateName(name), at: node)
        }
        return name
    }
}

extension Declaration {
    func text(_ node: Node, max: Int = 2_000) -> String? {
        guard case .scalar(let scalar) = node else {
            report(.wrongKind(wanted: .text), at: node)
            return nil
        }
        let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        if text.isEmpty { report(.empty, at: node) }
        if text.unicodeScalars.count > max { report(.tooLong(max: max), at: node) }
        return text.isEmpty ? nil : text
    }

    /// A plain text is Vietnamese; a mapping has `vi` and perhaps `en`.
    func localText(_ node: Node) -> LocalText? {
        guard case .mapping = node else { return text(node).map { LocalText(vi: $0) } }
        guard let fields = Fields(node, in: self) else { return nil }
        let text = LocalText(vi: fields.requiredText("vi"), en: fields.text("en"))
        fields.finish()
        return text
    }

    func whole(_ node: Node, in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let scalar) = node, let value = Int(scalar.string) else {
            report(.wrongKind(wanted: .wholeNumber), at: node)
            return nil
        }
        guard range.contains(value) else {
            report(.broken(.outside(value, least: range.lowerBound, most: range.upperBound)), at: node)
            return nil
        }
        return value
    }

    func word<Word: RawRepresentable & CaseIterable>(_ node: Node, as type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = text(node, max: 100) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let allowed = Word.allCases.map(\.rawValue)
        report(.notAWord(text, allowed: allowed, suggestion: Nearest.word(to: text, among: allowed)), at: node)
        return nil
    }
}

extension String {
    /// Small letters, digits, _ and -.
    var isDeclarationName: Bool {
        !isEmpty && utf8.count <= 100
            && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 }
    }
}
