/// Reads values off a PDF that a stranger made: never beyond its end, never deeper than some levels.
///
/// - Source: ISO 32000-1 7.2, 7.3.
struct PDFReader {
    let bytes: [UInt8]
    private(set) var at: Int
    private var depth = 0

    private static let deepest = 40
    private static let blanks: Set<UInt8> = [0, 9, 10, 12, 13, 32]
    private static let delimiters = Set("()<>[]{}/%".utf8)

    /// - Parameter position: behind the end stands nothing.
    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        at = min(max(position, 0), bytes.count)
    }

    /// The value that begins here.
    ///
    /// - Throws: `MarkingFault.unreadable`.
    mutating func value() throws(MarkingFault) -> PDFValue {
        depth += 1
        defer { depth -= 1 }
        skipBlanks()
        guard depth <= Self.deepest, let first = peek() else { throw .unreadable }
        let start = at
        let kind: PDFValue.Kind
        switch first {
        case UInt8(ascii: "/"): kind = .name(name())
        case UInt8(ascii: "("): kind = try text()
        case UInt8(ascii: "["): kind = try array()
        case UInt8(ascii: "<"): kind = peek(1) == UInt8(ascii: "<") ? try dictionary() : try digits()
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 48...57: kind = try number()
        default:
            guard ["true", "false", "null"].contains(word()) else { throw .unreadable }
            kind = .other
        }
        return PDFValue(kind: kind, source: start..<at)
    }

    /// Passes that word, where it stands next.
    mutating func take(_ word: String) -> Bool {
        let start = at
        skipBlanks()
        if self.word() == word { return true }
        at = start
        return false
    }

    /// Passes a number without sign and fraction, where one stands next.
    mutating func whole() -> Int? {
        let start = at
        skipBlanks()
        let word = word()
        if (1...10).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) { return Int(word) }
        at = start
        return nil
    }

    mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "%") {
                while let next = peek(), next != 10, next != 13 { at += 1 }
            } else if Self.blanks.contains(byte) {
                at += 1
            } else {
                return
            }
        }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        at + ahead < bytes.count ? bytes[at + ahead] : nil
    }

    /// What stands here up to the next blank or delimiter, at most 200 bytes of it.
    private mutating func word() -> String {
        let start = at
        while let byte = peek(), at - start < 200, !Self.blanks.contains(byte), !Self.delimiters.contains(byte) {
            at += 1
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Names written with `#` are left as they stand: those that matter here never are.
    private mutating func name() -> String {
        at += 1
        return word()
    }

    private mutating func number() throws(MarkingFault) -> PDFValue.Kind {
        let text = word()
        guard let number = Double(text), number.isFinite, text.utf8.allSatisfy({ $0 < 58 }) else { throw .unreadable }
        let end = at
        if text.utf8.allSatisfy({ (48...57).contains($0) }), let object = Int(text), let generation = whole(),
            take("R")
        {
            return .reference(object, generation: generation)
        }
        at = end
        return .number(number)
    }

    private mutating func array() throws(MarkingFault) -> PDFValue.Kind {
        at += 1
        var values: [PDFValue] = []
        while true {
            skipBlanks()
            guard peek() != UInt8(ascii: "]") else { break }
            values.append(try value())
        }
        at += 1
        return .array(values)
    }

    private mutating func dictionary() throws(MarkingFault) -> PDFValue.Kind {
        at += 2
        var entries: [String: PDFValue] = [:]
        while true {
            skipBlanks()
            guard peek() != UInt8(ascii: ">") else { break }
            guard peek() == UInt8(ascii: "/") else { throw .unreadable }
            let key = name()
            // Of two entries of one name programs take one or the other: here neither.
            guard entries.updateValue(try value(), forKey: key) == nil else { throw .unreadable }
        }
        guard peek(1) == UInt8(ascii: ">") else { throw .unreadable }
        at += 2
        return .dictionary(entries)
    }

    private mutating func text() throws(MarkingFault) -> PDFValue.Kind {
        var open = 0
        while let byte = peek() {
            at += 1
            switch byte {
            case UInt8(ascii: "\\"): at = min(at + 1, bytes.count)
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"): open -= 1
            default: break
            }
            if open == 0 { return .other }
        }
        throw .unreadable
    }

    private mutating func digits() throws(MarkingFault) -> PDFValue.Kind {
        while let byte = peek() {
            at += 1
            if byte == UInt8(ascii: ">") { return .other }
        }
        throw .unreadable
    }
}
