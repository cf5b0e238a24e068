/// What sends a browser to a provider.
package struct SignOnRequest: Sendable, Hashable {
    /// Where to.
    package let address: String
    /// What only this browser knows, for ten minutes.
    package let secret: String
}
