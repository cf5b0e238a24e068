import Crypto

/// The SHA-256 of some content, which names it wherever it lies.
package struct SHA256Digest: Hashable, Sendable {
    /// 64 characters, lower case.
    package let hex: String

    package init?(hex: String) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.hex = hex
    }

    private init(_ digest: SHA256.Digest) {
        hex = digest.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }

    /// The digest of those bytes.
    package static func of(_ bytes: [UInt8]) -> SHA256Digest {
        SHA256Digest(SHA256.hash(data: bytes))
    }

    /// The digest of the text's UTF-8.
    package static func of(_ text: String) -> SHA256Digest {
        of(Array(text.utf8))
    }

    /// Digests content that comes in pieces.
    package struct Hasher: Sendable {
        private var state = SHA256()

        package init() {}

        /// Takes the next piece.
        package mutating func update(_ bytes: some Collection<UInt8>) {
            state.update(data: Array(bytes))
        }

        /// The digest of all pieces so far.
        package func finish() -> SHA256Digest {
            SHA256Digest(state.finalize())
        }
    }
}

extension SHA256Digest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = SHA256Digest(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
