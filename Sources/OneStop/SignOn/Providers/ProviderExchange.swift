import Foundation

/// Fetches what stands behind a code: the tokens, checked, and what userinfo adds.
struct ProviderExchange: Sendable {
    let provider: SignOnProvider
    let document: ProviderDocument
    let transport: any ProviderTransport
    let shelf: ProviderShelf

    /// What the provider says of who signed in, and the token that says so.
    struct Answer: Sendable {
        let claims: Claims
        let token: String
    }

    func run(
        code: String, verifier: String, redirect: String, _ rules: IdentityTokenRules, at now: Date
    ) async throws -> Answer {
        let tokens = try await tokens(code: code, verifier: verifier, redirect: redirect)
        // Longer than `text` allows.
        guard case .text(let identity) = tokens.values["id_token"] else { throw SignOnRefusal.token(.malformed) }
        let access: String? = if case .text(let text) = tokens.values["access_token"] { text } else { nil }
        let claims: Claims
        do {
            let token = try SignedToken(identity)
            claims = try token.claims(signedBy: try await shelf.keys(for: token, of: provider, at: now))
            try rules.check(claims, at: now)
            if let access { try IdentityTokenRules.check(access, in: claims, token.algorithm) }
        } catch let fault as TokenFault {
            throw SignOnRefusal.token(fault)
        }
        guard provider.asksUserInfo, let address = document.userInfo, let access else {
            return Answer(claims: claims, token: identity)
        }
        return Answer(claims: claims.adding(try await userInfo(address, access, of: claims)), token: identity)
    }

    /// - Source: OpenID Connect Core 1.0 section 3.1.3; RFC 7636 section 4.5.
    private func tokens(code: String, verifier: String, redirect: String) async throws -> Claims {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ]
        var basic: (String, String)?
        if document.wantsSecretInForm {
            fields += [("client_id", provider.clientID), ("client_secret", provider.secret)]
        } else {
            basic = (provider.clientID, provider.secret)
        }
        switch await transport.post(document.token, fields: fields, basic: basic) {
        case .answered(status: 200, let body):
            guard let claims = Claims(json: body) else {
                throw ProviderTrouble.unusable("the token endpoint answers no JSON object")
            }
            return claims
        case .answered(let status, let body) where (400..<500).contains(status):
            throw SignOnRefusal.codeRefused(
                Claims(json: body)?.text("error").map { String($0.prefix(60)) } ?? "\(status)")
        case .answered(let status, _): throw ProviderTrouble.unreachable("the token endpoint answered \(status)")
        case .unreachable(let words): throw ProviderTrouble.unreachable("the token endpoint: \(words)")
        }
    }

    /// - Source: OpenID Connect Core 1.0 section 5.3.2: without the same subject it must not be used.
    private func userInfo(_ address: String, _ access: String, of claims: Claims) async throws -> Claims {
        guard case .answered(status: 200, let body) = await transport.get(address, bearer: access),
            let told = Claims(json: body)
        else { throw ProviderTrouble.unusable("userinfo answers no JSON object") }
        guard told.text("sub") == claims.text("sub") else { throw SignOnRefusal.otherUserInfo }
        return told
    }
}
