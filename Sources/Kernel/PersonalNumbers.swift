/// Numbers in a text that may be somebody's: of cards, passports, phones, tax.
///
/// Nine digits and more, in one or with single blanks, points or dashes between them; or one letter with seven or eight.
/// A date or a vehicle's plate is shorter. It finds too much rather than too little.
package struct PersonalNumbers: Sendable, Hashable {
    /// Digits, with the letter of a passport before them in lower case, in their order.
    package let found: [String]
    /// The text with a mark in place of each.
    package let redacted: String

    /// What stands for a number that was taken out.
    package static let mark = "***"
    /// Digits from which a number may be somebody's.
    package static let least = 9

    package init(in text: String) {
        let bytes = Array(text.utf8)
        var (found, kept): ([String], [UInt8]) = ([], [])
        var place = 0
        while place < bytes.count {
            if let number = Self.number(in: bytes, at: place) {
                found += number.found
                kept += Self.mark.utf8
                place = number.end
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        self.found = found
        redacted = found.isEmpty ? text : String(decoding: kept, as: UTF8.self)
    }

    /// The text without them, for logs and lists.
    package static func redact(_ text: String) -> String { PersonalNumbers(in: text).redacted }

    private static func number(in bytes: [UInt8], at start: Int) -> (found: [String], end: Int)? {
        let before = start == 0 ? nil : bytes[start - 1]
        if isLetter(bytes[start]), !isLetter(before), !isDigit(before) {
            let end = run(bytes, from: start + 1)
            guard (7...8).contains(end - start - 1), end == bytes.count || !isLetter(bytes[end]) else { return nil }
            return ([text(bytes[start..<end]).lowercased()], end)
        }
        guard isDigit(bytes[start]), !isDigit(before), !isInHexadecimal(bytes, start) else { return nil }
        var groups = [start..<run(bytes, from: start)]
        var end = groups[0].upperBound
        let isAlone = !isLetter(before) && !isInCode(bytes, start)
        while isAlone, end + 1 < bytes.count, isGap(bytes[end]), isDigit(bytes[end + 1]) {
            groups.append(end + 1..<run(bytes, from: end + 1))
            end = groups[groups.count - 1].upperBound
        }
        let whole = groups.filter { $0.count >= least }.map { text(bytes[$0]) }
        if !whole.isEmpty { return (whole, end) }
        let joined = groups.map { text(bytes[$0]) }.joined()
        return joined.utf8.count >= least ? ([joined], end) : nil
    }

    /// The digits follow a letter or digit and a point or dash, as in "H47.21-160118-0001": groups of a code.
    private static func isInCode(_ bytes: [UInt8], _ place: Int) -> Bool {
        guard place >= 2, bytes[place - 1] == 45 || bytes[place - 1] == 46 else { return false }
        return isLetter(bytes[place - 2]) || isDigit(bytes[place - 2])
    }

    /// The digits are part of an id such as "3fa85f64": digits and letters up to f by turns.
    private static func isInHexadecimal(_ bytes: [UInt8], _ place: Int) -> Bool {
        let isInWord = { (byte: UInt8) in isDigit(byte) || (97...122).contains(byte) }
        let first = bytes[..<place].lastIndex { !isInWord($0) }.map { $0 + 1 } ?? 0
        let word = bytes[first..<(bytes[place...].firstIndex { !isInWord($0) } ?? bytes.count)]
        guard word.allSatisfy({ isDigit($0) || (97...102).contains($0) }) else { return false }
        return zip(word, word.dropFirst()).count { isDigit($0.0) != isDigit($0.1) } >= 2
    }

    /// Where the digits end that begin there.
    private static func run(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        return end
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }

    /// ASCII letters, and every byte of all others.
    private static func isLetter(_ byte: UInt8?) -> Bool {
        byte.map { (65...90).contains($0) || (97...122).contains($0) || $0 >= 0x80 } ?? false
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte == 32 || byte == 45 || byte == 46 }
}
