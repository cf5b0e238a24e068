import Foundation

/// A token in its three parts, read and not yet believed.
///
/// - Source: RFC 7515 section 7.1; RFC 7519 section 7.2.
struct SignedToken: Sendable {
    let algorithm: SigningAlgorithm
    let keyID: String?
    /// What kind of token it says it is, in lower case.
    let type: String?
    let claims: Claims
    private let content: [UInt8]
    private let signature: [UInt8]

    /// Longest token that is looked at, bytes.
    private static let longest = 16_384

    init(_ text: String) throws(TokenFault) {
        guard text.utf8.count <= Self.longest else { throw .malformed }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Base64URL.bytes(parts[0]).flatMap(Claims.init(json:)) else {
            throw .malformed
        }
        guard let algorithm = head.text("alg").flatMap(SigningAlgorithm.init) else { throw .algorithm }
        // An extension that must be understood, and isn't.
        guard !head.has("crit") else { throw .malformed }
        guard let claims = Base64URL.bytes(parts[1]).flatMap(Claims.init(json:)),
            let signature = Base64URL.bytes(parts[2])
        else { throw .malformed }
        self.algorithm = algorithm
        keyID = head.text("kid")
        type = head.text("typ")?.lowercased()
        self.claims = claims
        content = Array("\(parts[0]).\(parts[1])".utf8)
        self.signature = signature
    }

    /// Whether one of the keys may have signed it: of its algorithm, and of its id where it names one.
    func fits(_ keys: [VerifyingKey]) -> Bool { !candidates(keys).isEmpty }

    /// The claims, once a key of the provider signed them.
    func claims(signedBy keys: [VerifyingKey]) throws(TokenFault) -> Claims {
        let candidates = candidates(keys)
        guard !candidates.isEmpty else { throw .unknownKey }
        guard candidates.contains(where: { $0.signed(content, signature) }) else { throw .signature }
        return claims
    }

    private func candidates(_ keys: [VerifyingKey]) -> [VerifyingKey] {
        keys.filter { $0.algorithm == algorithm && (keyID == nil || $0.id == keyID) }
    }
}
