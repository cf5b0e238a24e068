/// How readers of a signed document name its signature.
package struct SignatureWords: Sendable, Hashable {
    /// Whose it is.
    package let signer: String
    /// What it is for.
    package let reason: String

    package init(signer: String, reason: String) {
        self.signer = signer
        self.reason = reason
    }
}
