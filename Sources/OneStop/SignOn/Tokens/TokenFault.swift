/// Why a token is not believed; each is told apart in the log and on the page.
package enum TokenFault: String, Error, Sendable, Hashable, CaseIterable {
    case malformed
    /// None of those that are taken: `none` and HMAC among them.
    case algorithm
    case unknownKey = "unknown_key"
    case signature
    case issuer
    /// Made for somebody else.
    case audience
    case expired
    /// From the future: one of the two clocks is wrong.
    case early
    /// Not made for this sign-in.
    case nonce
    /// The access token beside it is another one's.
    case accessToken = "access_token"
    /// The person was to sign in anew and did not.
    case stale
    case subject
    /// Not a logout token, or one that was seen before.
    case event
}
