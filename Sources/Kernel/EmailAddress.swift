/// An e-mail address of the plain kind: local part, one @, a domain with a point.
///
/// Quoted local parts and comments of RFC 5322 are refused: nobody files with one, and many have typed one by mistake.
package struct EmailAddress: Hashable, Sendable {
    /// Domain in lower case.
    package let text: String

    package init?(_ typed: String) {
        let trimmed = typed.trimmingBlanks
        let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, trimmed.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return nil }
        guard parts[0].utf8.allSatisfy(Self.isLocal), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
            !parts[0].contains("..")
        else { return nil }
        let labels = parts[1].lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(Self.isLabel), (labels.last?.utf8.count ?? 0) >= 2 else {
            return nil
        }
        text = parts[0] + "@" + labels.joined(separator: ".")
    }

    /// "v***@hoianxanh.vn"
    package var masked: String {
        let parts = text.split(separator: "@")
        return "\(parts[0].prefix(1))***@\(parts[1])"
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}

extension EmailAddress: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = EmailAddress(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an e-mail address")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
