/// By which words a provider says that it asked for two factors; without any, it never did.
///
/// - Source: OpenID Connect Core 1.0 section 2 (`acr`, `amr`); RFC 8176.
package struct MultiFactorRule: Sendable, Hashable {
    package let acr: Set<String>
    package let amr: Set<String>

    package init(acr: Set<String> = [], amr: Set<String> = []) {
        self.acr = acr
        self.amr = amr
    }

    func holds(for claims: Claims) -> Bool {
        claims.text("acr").map(acr.contains) ?? false || !amr.isDisjoint(with: claims.texts("amr"))
    }
}
