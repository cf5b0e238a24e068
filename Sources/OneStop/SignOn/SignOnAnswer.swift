/// What a browser brings back from a provider; anybody may have written it.
package struct SignOnAnswer: Sendable, Hashable {
    package let state: String
    package let code: String?
    package let issuer: String?
    package let error: String?

    package init(state: String, code: String?, issuer: String?, error: String?) {
        self.state = state
        self.code = code
        self.issuer = issuer
        self.error = error
    }
}
