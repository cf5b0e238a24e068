/// A browser's answer that a key signed, read and not yet believed.
struct KeySignature: Sendable {
    /// Which key it says it is, as it was named when it was made.
    let credential: String
    let challenge: String
    let data: AuthenticatorData
    private let content: [UInt8]
    private let signature: [UInt8]

    private static let parts = 4
    private static let longest = 12_000

    /// Takes the browser's four texts, joined by points: key, page, what the key says, signature.
    ///
    /// - Throws: `SecurityKeyFault`.
    init(_ typed: String, at party: RelyingParty) throws(SecurityKeyFault) {
        let texts = try MadeCredential.split(typed, into: Self.parts, longest: Self.longest)
        let client = try ClientData(texts[1], for: .sign, at: party)
        credential = Base64URL.text(texts[0])
        challenge = client.challenge
        data = try AuthenticatorData(texts[2])
        guard data.made == nil else { throw .unreadable }
        content = texts[2] + client.digest
        signature = texts[3]
    }

    /// Believes it where that key signed it for that site.
    ///
    /// - Throws: `SecurityKeyFault.wrongParty`, `.untouched`, `.unverified`, `.signature`, `.algorithm`.
    /// - Source: WebAuthn Level 2 section 7.2, steps 15 to 20.
    func check(by stored: [UInt8], at party: RelyingParty, isVerified wanted: Bool) throws(SecurityKeyFault) {
        try data.check(at: party, isVerified: wanted)
        let key = try CredentialKey(try CBORReader.whole(stored))
        guard key.signed(content, signature) else { throw .signature }
    }

    /// Whether the key's count goes on from the one that was kept; keys that don't count always say 0.
    ///
    /// - Source: WebAuthn Level 2 section 7.2, step 21.
    func goesOn(from counter: Int) -> Bool {
        data.counter == 0 && counter == 0 || data.counter > counter
    }
}
