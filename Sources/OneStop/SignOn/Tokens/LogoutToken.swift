import Foundation

/// A provider's word that somebody signed out there; read after its signature held.
///
/// - Source: OpenID Connect Back-Channel Logout 1.0 sections 2.4 and 2.6.
struct LogoutToken: Sendable, Hashable {
    let subject: String?
    let session: String?
    /// Names the token, so that it is taken once.
    let id: String

    private static let event = "http://schemas.openid.net/event/backchannel-logout"
    /// How old it may be, seconds.
    static let oldest: TimeInterval = 600

    init(_ claims: Claims, issuer: String, clientID: String, at now: Date) throws(TokenFault) {
        guard claims.text("iss") == issuer else { throw .issuer }
        guard claims.texts("aud").contains(clientID) else { throw .audience }
        guard let issued = claims.moment("iat"), now.timeIntervalSince(issued) <= Self.oldest else { throw .expired }
        if claims.has("exp") {
            try IdentityTokenRules.checkTimes(claims, at: now)
        } else if issued.addingTimeInterval(-IdentityTokenRules.leeway) > now {
            throw .early
        }
        guard claims.object("events")?.object(Self.event) != nil else { throw .event }
        // With a nonce it would be an identity token passed off as this.
        guard !claims.has("nonce") else { throw .nonce }
        subject = claims.text("sub")
        session = claims.text("sid")
        guard subject != nil || session != nil else { throw .subject }
        guard let id = claims.text("jti"), id.utf8.count <= 255 else { throw .event }
        self.id = id
    }
}
