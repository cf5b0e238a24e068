/// A code on paper that stands in once for a lost phone: "7km2-qxr4-9nth".
///
/// The first group finds it and is kept as it is; the other two are kept as a slow hash, as a password would be.
///
/// - Source: OWASP ASVS 5.0 6.5.1, 6.5.2.
struct RecoveryCode: Sendable, Hashable {
    static let count = 10
    private static let group = 4
    /// Without letters that are mistaken for each other.
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    let selector: String
    let secret: String

    /// As it is printed.
    var text: String { "\(selector)-\(secret.prefix(Self.group))-\(secret.dropFirst(Self.group))" }

    /// Takes what somebody typed, with or without dashes and blanks, of any case; `nil` for anything else.
    init?(_ typed: String) {
        let letters = typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }
        guard letters.count == 3 * Self.group, letters.allSatisfy(Self.letters.contains) else { return nil }
        selector = String(letters.prefix(Self.group))
        secret = String(letters.dropFirst(Self.group))
    }

    private init(selector: String, secret: String) {
        self.selector = selector
        self.secret = secret
    }

    /// A set of codes, no two found by the same first group.
    static func makeSet(using random: inout some RandomNumberGenerator) -> [RecoveryCode] {
        var codes: [String: RecoveryCode] = [:]
        while codes.count < count {
            let selector = word(group, using: &random)
            codes[selector] = RecoveryCode(selector: selector, secret: word(2 * group, using: &random))
        }
        return codes.values.sorted { $0.selector < $1.selector }
    }

    private static func word(_ length: Int, using random: inout some RandomNumberGenerator) -> String {
        String((0..<length).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
    }
}
