import Foundation

/// What providers said of themselves and their keys, kept for an hour each, asked for again where a token names a key
/// that isn't there.
actor ProviderShelf {
    private let transport: any ProviderTransport
    private var documents: [String: Kept<ProviderDocument>] = [:]
    private var keys: [String: Kept<[VerifyingKey]>] = [:]

    private struct Kept<Value: Sendable>: Sendable {
        let value: Value
        let at: Date
    }

    /// How long an answer is believed, seconds.
    static let age: TimeInterval = 3_600
    /// The same where people are about to be sent there.
    static let youth: TimeInterval = 60
    /// How long after an answer keys are not asked for again, whatever strangers send, seconds.
    private static let pause: TimeInterval = 30
    private static let mostKeys = 50

    init(transport: any ProviderTransport) {
        self.transport = transport
    }

    /// The provider's document.
    ///
    /// - Parameter age: how old it may be at most, seconds; whoever is about to be sent there asks for a young one, so
    ///   that a provider that is down is told here and not by the browser.
    /// - Source: OpenID Connect Discovery 1.0 section 4.
    func document(
        of provider: SignOnProvider, noOlderThan age: TimeInterval = age, at now: Date
    ) async throws -> ProviderDocument {
        if let kept = documents[provider.key], (0..<age).contains(now.timeIntervalSince(kept.at)) { return kept.value }
        let base = provider.issuer.hasSuffix("/") ? String(provider.issuer.dropLast()) : provider.issuer
        let body = try await fetch(base + "/.well-known/openid-configuration")
        let document = try ProviderDocument(json: body, issuer: provider.issuer)
        documents[provider.key] = Kept(value: document, at: now)
        return document
    }

    /// Keys that may have signed the token: those that are kept, or, where none fits, those of now.
    func keys(for token: SignedToken, of provider: SignOnProvider, at now: Date) async throws -> [VerifyingKey] {
        if let kept = keys[provider.key], isFresh(kept.at, now),
            token.fits(kept.value) || now.timeIntervalSince(kept.at) < Self.pause
        {
            return kept.value
        }
        let document = try await document(of: provider, at: now)
        guard let set = Claims(json: try await fetch(document.keys)), set.has("keys") else {
            throw ProviderTrouble.unusable("jwks_uri answers no set of keys")
        }
        let fresh = set.objects("keys").prefix(Self.mostKeys).compactMap(VerifyingKey.init)
        keys[provider.key] = Kept(value: fresh, at: now)
        return fresh
    }

    private func isFresh(_ then: Date, _ now: Date) -> Bool {
        (0..<Self.age).contains(now.timeIntervalSince(then))
    }

    private func fetch(_ address: String) async throws -> [UInt8] {
        switch await transport.get(address, bearer: nil) {
        case .answered(status: 200, let body): return body
        case .answered(let status, _): throw ProviderTrouble.unreachable("\(address) answered \(status)")
        case .unreachable(let words): throw ProviderTrouble.unreachable("\(address): \(words)")
        }
    }
}
