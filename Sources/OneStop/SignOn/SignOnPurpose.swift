/// What a person goes to a provider for.
package enum SignOnPurpose: String, Sendable, Hashable {
    case signIn = "sign_in"
    /// To link it with the account that is signed in.
    case link
    /// To prove anew who is here.
    case renew
}
