import Yams

/// What makes a YAML text dangerous before it is even parsed: references that multiply, nesting without end.
struct YAMLDanger {
    let code: CatalogueFault.Code
    let line: Int
    let column: Int

    private static let deepestIndent = 80
    private static let deepestBrackets = 30
    /// So few references can't multiply to anything large, wherever they hide.
    private static let mostAliases = 11

    /// The first danger in the text; quotes and comments are looked through.
    static func first(in text: String) -> YAMLDanger? {
        var depth = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = line.prefix { " -?\t".contains($0) }.count
            if indent > deepestIndent { return YAMLDanger(code: .tooDeep, line: index + 1, column: 1) }
            if let danger = scan(line, line: index + 1, depth: &depth) { return danger }
        }
        return holdsManyAliases(text) ? YAMLDanger(code: .anchor, line: 0, column: 0) : nil
    }

    private static func scan(_ text: Substring, line: Int, depth: inout Int) -> YAMLDanger? {
        var quote: UInt8?
        var before = UInt8(ascii: " ")
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if let open = quote {
                if byte == open { quote = nil }
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    if startsToken(after: before) { quote = byte }
                case UInt8(ascii: "#") where before == UInt8(ascii: " "): return nil
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
                case UInt8(ascii: "&"), UInt8(ascii: "*"):
                    if startsToken(after: before), opensValue(bytes[..<index]), isName(bytes.dropFirst(index + 1).first)
                    {
                        return YAMLDanger(code: .anchor, line: line, column: index + 1)
                    }
                default: break
                }
            }
            if depth > deepestBrackets { return YAMLDanger(code: .tooDeep, line: line, column: index + 1) }
            before = byte
        }
        return nil
    }

    /// Counts what may be an anchor or an alias without regard to quotes, which may hide them from a look by lines.
    private static func holdsManyAliases(_ text: String) -> Bool {
        var (anchors, aliases) = (0, 0)
        var (before, last) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
        for byte in text.utf8 {
            if startsToken(after: before) || before == UInt8(ascii: "\n"), isName(byte) {
                if last == UInt8(ascii: "&") { anchors += 1 }
                if last == UInt8(ascii: "*") { aliases += 1 }
            }
            (before, last) = (last, byte)
        }
        return anchors > 0 && aliases > mostAliases
    }

    private static func startsToken(after byte: UInt8) -> Bool { " \t[{,:".utf8.contains(byte) }

    /// What stands before is nothing, a dash, a key, an opening of a list, or a tag.
    private static func opensValue(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = bytes.split { " \t".utf8.contains($0) }
        guard let word = words.last, let last = word.last else { return true }
        return "-:[{,?".utf8.contains(last) || word.first == UInt8(ascii: "!")
    }

    private static func isName(_ byte: UInt8?) -> Bool {
        byte.map { $0 > 32 } ?? false
    }
}
