/// What identifies a person on paper: a citizen number of 12 digits, an old one of 9, or a passport.
///
/// - Source: Nghị định 137/2015/NĐ-CP Điều 13 for the 12 digits; ICAO 9303 for passports.
package struct PersonalID: Hashable, Sendable {
    /// Digits or capitals without blanks.
    package let text: String
    package let kind: Kind

    package enum Kind: String, Sendable, Hashable {
        case citizen12, old9, passport
    }

    package init?(_ typed: String) {
        guard typed.utf8.count <= 40 else { return nil }
        let compact = typed.filter { !" .-\u{A0}".contains($0) }.uppercased()
        let isDigits = compact.utf8.allSatisfy { (48...57).contains($0) }
        switch compact.utf8.count {
        case 12 where isDigits: kind = .citizen12
        case 9 where isDigits: kind = .old9
        case 6...9 where !isDigits && compact.utf8.allSatisfy(Self.isPassportCharacter): kind = .passport
        default: return nil
        }
        text = compact
    }

    /// "049*****4321"
    package var masked: String {
        text.prefix(3) + String(repeating: "*", count: max(0, text.utf8.count - 7))
            + text.suffix(min(4, text.utf8.count - 3))
    }

    /// Year of birth that 12 digits carry; `nil` for the other kinds.
    package var yearOfBirth: Int? {
        guard kind == .citizen12 else { return nil }
        let digits = text.utf8.map { Int($0) - 48 }
        return 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5]
    }

    private static func isPassportCharacter(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte)
    }
}
