/// A browser's answer that a key was made, believed.
struct MadeCredential: Sendable {
    let challenge: String
    let made: AuthenticatorData.Made
    let counter: Int
    /// It asked for a PIN or a finger when it was made, and so can later.
    let verifies: Bool

    /// Parts of an answer, and how many letters all may have.
    private static let parts = 2
    private static let longest = 24_000

    /// Takes the browser's two texts, joined by a point, after every check that needs no database.
    ///
    /// The maker's statement is read and not judged: a province lets its officers bring whatever key they have, and asks
    /// browsers for none.
    ///
    /// - Throws: `SecurityKeyFault`.
    /// - Source: WebAuthn Level 2 section 7.1.
    init(_ typed: String, at party: RelyingParty) throws(SecurityKeyFault) {
        let texts = try Self.split(typed, into: Self.parts, longest: Self.longest)
        let client = try ClientData(texts[0], for: .make, at: party)
        guard case .map(let object) = try CBORReader.whole(texts[1]), object.count == 3,
            case .text(let format) = object[.text("fmt")], case .map(let statement) = object[.text("attStmt")],
            case .bytes(let bytes) = object[.text("authData")], format != "none" || statement.isEmpty
        else { throw .unreadable }
        let data = try AuthenticatorData(bytes)
        try data.check(at: party, isVerified: false)
        guard let made = data.made else { throw .unreadable }
        challenge = client.challenge
        self.made = made
        counter = data.counter
        verifies = data.isVerified
    }

    /// The parts of an answer as bytes.
    static func split(_ typed: String, into parts: Int, longest: Int) throws(SecurityKeyFault) -> [[UInt8]] {
        guard typed.utf8.count <= longest else { throw .tooLong }
        let texts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard texts.count == parts else { throw .unreadable }
        let bytes = texts.compactMap { Base64URL.bytes($0) }
        guard bytes.count == parts, bytes.allSatisfy({ !$0.isEmpty }) else { throw .unreadable }
        return bytes
    }
}

extension AuthenticatorData {
    /// Whether the key signed for that site, and somebody touched it.
    ///
    /// - Parameter isVerified: whether it must also know who.
    /// - Throws: `SecurityKeyFault.wrongParty`, `.untouched`, `.unverified`.
    func check(at party: RelyingParty, isVerified wanted: Bool) throws(SecurityKeyFault) {
        guard self.party == party.digest else { throw .wrongParty }
        guard isPresent else { throw .untouched }
        guard isVerified || !wanted else { throw .unverified }
    }
}
