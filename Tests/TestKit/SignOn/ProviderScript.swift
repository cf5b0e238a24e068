package import Foundation

/// What the made-up provider says, and how it lies.
package struct ProviderScript: Sendable {
    package var now: Date
    /// Its document names this issuer.
    package var issuer = FakeProvider.issuer
    /// The answer to the browser names this one; none by default.
    package var answersAs: String?
    package var document: [String: Told] = [:]
    /// Over the honest claims of the token; a removed one is `nil`.
    package var claims: [String: Told?] = [:]
    package var head: [String: Told?] = [:]
    package var way = ProviderKey.Way.rs256
    package var key = ProviderKey.provider
    /// The keys that it publishes.
    package var published = [ProviderKey.provider]
    package var moreKeys: [Told] = []
    /// Over what userinfo honestly tells.
    package var userInfo: [String: Told?] = [:]
    package var isDown = false
    /// The person is asked anew where that is wanted.
    package var asksAnew = true

    package init(now: Date) {
        self.now = now
    }
}
