package import Foundation

/// A UUID of version 7: sorts by the moment it was made, and says by its type what it names.
///
/// - Source: RFC 9562 section 5.7.
package struct ID<Of>: Hashable, Sendable, CustomStringConvertible {
    /// 36 characters, lower case.
    package let text: String

    /// Takes a UUID in its canonical text form, of any case; `nil` for anything else.
    package init?(_ text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.text = uuid.uuidString.lowercased()
    }

    private init(bytes b: [UInt8]) {
        let uuid = UUID(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            ))
        text = uuid.uuidString.lowercased()
    }

    /// An id made at that moment, with 74 random bits.
    package static func make(at date: Date, using random: inout some RandomNumberGenerator) -> ID {
        let time = UInt64(clamping: date.milliseconds)
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: time >> (40 - 8 * UInt64($0))) }
        bytes += (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        bytes[6] = 0x70 | (bytes[6] & 0x0F)
        bytes[8] = 0x80 | (bytes[8] & 0x3F)
        return ID(bytes: bytes)
    }

    /// When it was made, to the millisecond.
    package var madeAt: Date {
        Date(milliseconds: Int64(text.filter { $0 != "-" }.prefix(12), radix: 16) ?? 0)
    }

    /// An id made now from the system's randomness.
    package static func new() -> ID {
        var random = SystemRandomNumberGenerator()
        return make(at: Date.now, using: &random)
    }

    package var description: String { text }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID: \(text)")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
