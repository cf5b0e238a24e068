import Foundation
import Kernel

/// A schema as tables for people: one a mapping, one line a key, in Vietnamese.
struct SchemaReference {
    let root: SchemaObject

    /// Markdown.
    var text: String {
        root.all.filter { ![SchemaObject.localText, .hours].contains($0) }.map(table).joined(separator: "\n")
    }

    private func table(of object: SchemaObject) -> String {
        let heading = """
            ### \(object.title.vi.startingUpper)

            | Khóa | Kiểu | Bắt buộc | Không ghi thì | Ví dụ | Ý nghĩa |
            |---|---|---|---|---|---|

            """
        return heading + object.keys.map { row(of: $0, in: object) }.joined()
    }

    private func row(of key: SchemaKey, in object: SchemaObject) -> String {
        let cells = [
            "`\(key.name)`", key.value.words.vi, need(of: key, in: object), key.fallback ?? "",
            key.example.map { "`\($0)`" } ?? "", key.about.vi,
        ]
        return "| \(cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ")) |\n"
    }

    /// "có", or where alone it must stand.
    private func need(of key: SchemaKey, in object: SchemaObject) -> String {
        if key.isRequired { return "có" }
        for case .required(let keys, where: _, is: let word) in object.rules where keys.contains(key.name) {
            return "với `\(word)`"
        }
        for case .exactlyOne(let keys, with: nil) in object.rules where keys.contains(key.name) {
            return "một trong \(keys.map { "`\($0)`" }.joined(separator: ", "))"
        }
        return ""
    }
}

extension DeclarationSchema {
    /// Tables of every key in Markdown, in Vietnamese.
    package var reference: String { SchemaReference(root: root).text }
}

extension String {
    fileprivate var startingUpper: String { prefix(1).uppercased() + dropFirst() }
}
