/// The name of one printed form, by which the desk finds what was typed: "TK-7F3K-29QX".
///
/// Eight characters of 31 drawn at random (some 10¹² of them); without a post at the form's agency it opens nothing.
package struct FormReference: Hashable, Sendable {
    package let text: String

    /// Letters and digits that nobody confuses: no 0, O, 1, I, L.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    private static let length = 8
    private static let mark = "TK"

    /// Takes what was typed or scanned: the reference in any case, with or without mark and dashes, or the whole
    /// address that ends in it.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 500 else { return nil }
        let last = typed.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        var compact = last.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        if compact.count == Self.mark.count + Self.length, compact.hasPrefix(Self.mark) {
            compact.removeFirst(Self.mark.count)
        }
        guard compact.count == Self.length, compact.allSatisfy(Self.alphabet.contains) else { return nil }
        self.init(drawn: compact)
    }

    /// A new one.
    package static func make(using random: inout some RandomNumberGenerator) -> FormReference {
        FormReference(
            drawn: String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] }))
    }

    private init(drawn characters: String) {
        text = "\(Self.mark)-\(characters.prefix(4))-\(characters.dropFirst(4))"
    }
}
