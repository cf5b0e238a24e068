import Foundation

/// What a provider says of itself: where to sign in, where to fetch tokens and keys.
///
/// - Source: OpenID Connect Discovery 1.0 sections 3 and 4.3; RFC 9207 section 3.
struct ProviderDocument: Sendable, Hashable {
    let authorization: String
    let token: String
    let keys: String
    let userInfo: String?
    let endSession: String?
    /// Its answers name it, so that they can't be mixed up with another provider's.
    let namesItself: Bool
    /// The secret goes into the form, not into the head.
    let wantsSecretInForm: Bool

    /// - Throws: `.wrongIssuer` where it speaks for somebody else, `.unusable` where an address is missing or not safe.
    init(json bytes: [UInt8], issuer: String) throws(ProviderTrouble) {
        guard let claims = Claims(json: bytes) else { throw .unusable("discovery is no JSON object") }
        guard claims.text("issuer") == issuer else { throw .wrongIssuer }
        let mayBePlain = ProviderAddress.isLoopback(issuer)
        func address(_ name: String) throws(ProviderTrouble) -> String? {
            guard let text = claims.text(name) else { return nil }
            guard ProviderAddress.isSafe(text, plain: mayBePlain) else {
                throw .unusable("\(name) is no https address")
            }
            return text
        }
        func needed(_ name: String) throws(ProviderTrouble) -> String {
            guard let text = try address(name) else { throw .unusable("discovery has no \(name)") }
            return text
        }
        authorization = try needed("authorization_endpoint")
        token = try needed("token_endpoint")
        keys = try needed("jwks_uri")
        userInfo = try address("userinfo_endpoint")
        endSession = try address("end_session_endpoint")
        namesItself = claims.isTrue("authorization_response_iss_parameter_supported")
        let ways = claims.texts("token_endpoint_auth_methods_supported")
        wantsSecretInForm = !ways.isEmpty && !ways.contains("client_secret_basic")
        guard
            claims.texts("code_challenge_methods_supported").isEmpty
                || claims.texts("code_challenge_methods_supported").contains("S256")
        else { throw .unusable("it knows no PKCE by S256") }
    }

    /// The authorisation address with those values behind what it has already.
    func asking(_ values: [(String, String)]) -> String { ProviderAddress.adding(values, to: authorization) }
}
