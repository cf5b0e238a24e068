/// What a security key itself says: for whom it signs, whether somebody touched it, how often it has signed.
///
/// - Source: WebAuthn Level 2 section 6.1.
struct AuthenticatorData: Sendable {
    /// SHA-256 of the name of the site that it signs for.
    let party: [UInt8]
    /// Somebody touched it.
    let isPresent: Bool
    /// It knows who: by a PIN or a finger.
    let isVerified: Bool
    let counter: Int
    /// With a new key alone.
    let made: Made?

    /// The key that was made, with its name.
    struct Made: Sendable {
        let id: [UInt8]
        let key: CredentialKey
        /// The key as it came, to be kept.
        let stored: [UInt8]
    }

    /// - Source: WebAuthn Level 2 section 6.1, flags; 6.5.1, the id's length.
    private static let (present, verified, eligible, kept) = (0x01, 0x04, 0x08, 0x10)
    private static let (attested, extended) = (0x40, 0x80)
    private static let longestID = 1_023

    /// Takes the bytes as long as their flags say, and no longer.
    ///
    /// - Throws: `SecurityKeyFault.unreadable`, `.algorithm`.
    init(_ bytes: [UInt8]) throws(SecurityKeyFault) {
        guard bytes.count >= 37 else { throw .unreadable }
        let flags = Int(bytes[32])
        // What can't be copied can't have been.
        guard flags & Self.kept == 0 || flags & Self.eligible != 0 else { throw .unreadable }
        party = Array(bytes[..<32])
        isPresent = flags & Self.present != 0
        isVerified = flags & Self.verified != 0
        counter = bytes[33..<37].reduce(0) { $0 << 8 | Int($1) }
        var end = 37
        made = flags & Self.attested == 0 ? nil : try Self.made(bytes, &end)
        if flags & Self.extended != 0 {
            var reader = CBORReader(bytes, from: end)
            guard case .map = try reader.value() else { throw .unreadable }
            end = reader.offset
        }
        guard end == bytes.count else { throw .unreadable }
    }

    /// The maker's number is passed over: nothing hangs on who made the key.
    private static func made(_ bytes: [UInt8], _ end: inout Int) throws(SecurityKeyFault) -> Made {
        guard bytes.count >= 55 else { throw .unreadable }
        let length = Int(bytes[53]) << 8 | Int(bytes[54])
        guard (1...longestID).contains(length), bytes.count >= 55 + length else { throw .unreadable }
        let start = 55 + length
        var reader = CBORReader(bytes, from: start)
        let key = try CredentialKey(try reader.value())
        end = reader.offset
        return Made(id: Array(bytes[55..<start]), key: key, stored: Array(bytes[start..<end]))
    }
}
