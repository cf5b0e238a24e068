import Crypto
import Foundation

/// What an identity token must say to be ours and of now, after its signature held.
///
/// - Source: OpenID Connect Core 1.0 section 3.1.3.7; OWASP ASVS 5.0 9.2, 10.5.
struct IdentityTokenRules: Sendable {
    let issuer: String
    let clientID: String
    let nonce: String
    /// The person must have proved who they are after that.
    let provedAfter: Date?

    /// How far two clocks may be apart, seconds.
    static let leeway: TimeInterval = 60
    /// How old a token may be when it comes, seconds.
    private static let oldest: TimeInterval = 600

    func check(_ claims: Claims, at now: Date) throws(TokenFault) {
        guard claims.text("iss") == issuer else { throw .issuer }
        try Self.checkAudience(claims, clientID)
        try Self.checkTimes(claims, at: now)
        guard let issued = claims.moment("iat"), now.timeIntervalSince(issued) <= Self.oldest else { throw .expired }
        guard claims.text("nonce") == nonce else { throw .nonce }
        guard let subject = claims.text("sub"), subject.utf8.count <= 255 else { throw .subject }
        if let provedAfter {
            guard let proved = claims.moment("auth_time"), proved.addingTimeInterval(Self.leeway) >= provedAfter else {
                throw .stale
            }
        }
    }

    /// The token is for us, and where it is for others too, we are who asked.
    static func checkAudience(_ claims: Claims, _ clientID: String) throws(TokenFault) {
        let audience = claims.texts("aud")
        guard audience.contains(clientID) else { throw .audience }
        let party = claims.text("azp")
        guard audience.count == 1 ? party == nil || party == clientID : party == clientID else { throw .audience }
    }

    static func checkTimes(_ claims: Claims, at now: Date) throws(TokenFault) {
        guard let expires = claims.moment("exp"), expires.addingTimeInterval(leeway) > now else { throw .expired }
        for name in ["iat", "nbf"] where claims.has(name) {
            guard let moment = claims.moment(name), moment.addingTimeInterval(-leeway) <= now else { throw .early }
        }
    }

    /// The access token beside it belongs to it, where it says so.
    ///
    /// - Source: OpenID Connect Core 1.0 section 3.1.3.6.
    static func check(_ accessToken: String, in claims: Claims, _ algorithm: SigningAlgorithm) throws(TokenFault) {
        guard claims.has("at_hash") else { return }
        let bytes = Array(accessToken.utf8)
        let digest: [UInt8] =
            algorithm == .edDSA ? Array(SHA512.hash(data: bytes)) : Array(SHA256.hash(data: bytes))
        guard claims.text("at_hash") == Base64URL.text(digest.prefix(digest.count / 2)) else { throw .accessToken }
    }
}
