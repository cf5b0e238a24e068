import Foundation

/// A JSON value whose keys keep their order.
indirect enum JSONNode: Sendable {
    case string(String)
    case whole(Int)
    case truth(Bool)
    case array([JSONNode])
    case object([(String, JSONNode)])

    static func one(_ key: String, _ value: JSONNode) -> JSONNode { .object([(key, value)]) }

    static func strings(_ texts: [String]) -> JSONNode { .array(texts.map { .string($0) }) }

    /// Indented by two blanks a level.
    func text(indent: String = "") -> String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .whole(let number): "\(number)"
        case .truth(let value): "\(value)"
        case .array(let items): Self.block("[", items.map { $0.text(indent: indent + "  ") }, "]", indent)
        case .object(let entries):
            Self.block("{", entries.map { "\(Self.quoted($0)): \($1.text(indent: indent + "  "))" }, "}", indent)
        }
    }

    private static func block(_ open: String, _ lines: [String], _ close: String, _ indent: String) -> String {
        if lines.isEmpty { return open + close }
        return "\(open)\n" + lines.map { "\(indent)  \($0)" }.joined(separator: ",\n") + "\n\(indent)\(close)"
    }

    /// - Source: RFC 8259, section 7.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            case let other where other.value < 32: String(format: "\\u%04x", other.value)
            case let other: String(other)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
