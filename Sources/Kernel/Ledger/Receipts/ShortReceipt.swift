import Crypto

/// A receipt short enough for a QR code and for typing: which line of the log, and ten letters that only who holds a
/// receipt of it knows, since the salt goes into them.
///
///     1234-7GQ2K-9XW0M
///
/// It proves nothing by itself: whoever keeps the log and the salt says whether it fits. The letters are secret enough
/// (50 bits) that nobody learns from the public log which dossier a line belongs to.
package struct ShortReceipt: Sendable, Hashable {
    /// From 0.
    package let index: Int
    private let letters: String

    /// Crockford's base 32: no I, L, O, U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 10
    private static let header = Array("motcua-short/1\n".utf8)

    package init(index: Int, opening: LeafOpening) {
        self.index = index
        letters = Self.letters(of: opening)
    }

    /// Reads it as typed: any case, blanks and hyphens between letters ignored, O for 0 and I or L for 1.
    package init?(_ typed: String) {
        let compact = typed.uppercased().filter { !$0.isWhitespace }
        guard let dash = compact.firstIndex(of: "-"), let index = PlainDecimal.number(String(compact[..<dash])) else {
            return nil
        }
        let letters = compact[dash...].filter { $0 != "-" }.map { letter -> Character in
            switch letter {
            case "O": "0"
            case "I", "L": "1"
            default: letter
            }
        }
        guard letters.count == Self.length, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        self.index = index
        self.letters = String(letters)
    }

    /// As it is printed.
    package var text: String { "\(index)-\(letters.prefix(5))-\(letters.dropFirst(5))" }

    /// Whether it was made of that leaf and salt.
    package func fits(_ opening: LeafOpening) -> Bool { letters == Self.letters(of: opening) }

    private static func letters(of opening: LeafOpening) -> String {
        let digest = SHA256.hash(data: header + opening.extra)
        let bits = digest.prefix(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 6
        return String((0..<length).map { alphabet[Int(bits >> (5 * UInt64(length - 1 - $0)) & 31)] })
    }
}
