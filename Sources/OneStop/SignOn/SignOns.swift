import Crypto
package import Foundation
package import Kernel
package import Storage

/// Single sign-on: sends people to a provider and takes them back, by the code flow of OpenID Connect with PKCE.
package struct SignOns: Sendable {
    let database: Database
    let texts: Phrasebook
    /// Whom the operator's file names, in its order.
    package let providers: [SignOnProvider]
    let transport: (any ProviderTransport)?
    let shelf: ProviderShelf?

    package init(
        database: Database, texts: Phrasebook, providers: [SignOnProvider] = [],
        transport: (any ProviderTransport)? = nil
    ) {
        self.database = database
        self.texts = texts
        self.providers = providers
        self.transport = transport
        shelf = transport.map(ProviderShelf.init)
    }

    /// Those whose button that audience sees.
    package func providers(for audience: SignOnAudience) -> [SignOnProvider] {
        providers.filter { $0.audience == audience }
    }

    /// - Throws: `SignOnRefusal.unknownProvider`.
    package func provider(_ key: String) throws -> SignOnProvider {
        guard let provider = providers.first(where: { $0.key == key }) else { throw SignOnRefusal.unknownProvider }
        return provider
    }

    /// Begins a sign-on.
    ///
    /// - Parameters:
    ///   - browser: what this browser was given by an earlier one that may still be under way.
    ///   - redirect: where the provider sends the person back, letter by letter what it knows of us.
    ///   - session: the open visit that a link or a renewed proof is for.
    /// - Throws: `SignOnRefusal`.
    package func begin(
        _ key: String, for purpose: SignOnPurpose, browser: String?, redirect: String, next: String?,
        session: Session?, language: Language, at now: Date
    ) async throws -> SignOnRequest {
        let provider = try provider(key)
        let document = try await document(of: provider, noOlderThan: ProviderShelf.youth, at: now)
        let secret = browser.flatMap { $0.utf8.count == 43 ? $0 : nil } ?? Self.secret()
        let (state, nonce, verifier) = (Self.secret(), Self.secret(), Self.secret())
        let start = SignOnStart(
            browser: SHA256Digest.of(secret).hex, provider: key, nonce: nonce, verifier: verifier, purpose: purpose,
            account: session?.account.id, session: session?.id, next: next, begunAt: now)
        try await database.write { tx in try start.save(state, in: tx) }
        var values = [
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", redirect),
            ("scope", provider.scope), ("state", state), ("nonce", nonce),
            ("code_challenge", Self.challenge(verifier)), ("code_challenge_method", "S256"),
            ("ui_locales", language.rawValue),
        ]
        if !provider.acrValues.isEmpty { values.append(("acr_values", provider.acrValues.joined(separator: " "))) }
        if purpose == .renew { values += [("prompt", "login"), ("max_age", "0")] }
        return SignOnRequest(address: document.asking(values), secret: secret)
    }

    /// What the provider says of itself, or why it can't be asked.
    func document(
        of provider: SignOnProvider, noOlderThan age: TimeInterval = ProviderShelf.age, at now: Date
    ) async throws -> ProviderDocument {
        try await Self.asking { try await needed().shelf.document(of: provider, noOlderThan: age, at: now) }
    }

    func needed() throws -> (transport: any ProviderTransport, shelf: ProviderShelf) {
        guard let transport, let shelf else { throw SignOnRefusal.unknownProvider }
        return (transport, shelf)
    }

    /// A provider's trouble as a refusal.
    static func asking<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let trouble as ProviderTrouble {
            switch trouble {
            case .unreachable(let words): throw SignOnRefusal.unreachable(words)
            case .wrongIssuer: throw SignOnRefusal.misconfigured("its document names another issuer")
            case .unusable(let words): throw SignOnRefusal.misconfigured(words)
            }
        }
    }

    /// 256 random bits, 43 letters.
    static func secret() -> String {
        var random = SystemRandomNumberGenerator()
        return Base64URL.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    /// - Source: RFC 7636 section 4.2.
    private static func challenge(_ verifier: String) -> String {
        Base64URL.text(SHA256.hash(data: Array(verifier.utf8)))
    }
}
