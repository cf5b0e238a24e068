/// Four characters printed on the slip; with the code they open a dossier without an account.
package struct TrackingPIN: Hashable, Sendable {
    package let text: String

    /// Letters and digits that nobody confuses: no 0, O, 1, I, L.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    /// Takes it as typed, any case, blanks ignored.
    package init?(_ typed: String) {
        let compact = typed.filter { !$0.isWhitespace }.uppercased()
        guard compact.count == 4, compact.allSatisfy(Self.alphabet.contains) else { return nil }
        text = compact
    }

    /// A new one.
    package static func make(using random: inout some RandomNumberGenerator) -> TrackingPIN {
        let drawn = (0..<4).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] }
        return TrackingPIN(drawn: String(drawn))
    }

    private init(drawn text: String) {
        self.text = text
    }
}

extension TrackingPIN: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = TrackingPIN(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a PIN")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
