/// Under which names a provider tells what; the standard names unless the operator says otherwise.
///
/// - Source: OpenID Connect Core 1.0 section 5.1.
package struct ClaimNames: Sendable, Hashable {
    /// What stays with the person for ever, and links the account.
    package var subject = "sub"
    package var name = "name"
    package var identityNumber: String?
    package var phone = "phone_number"
    package var email = "email"
    package var birthDate = "birthdate"
    /// What an administrator may name an officer by before the first sign-in.
    package var login = "preferred_username"
    package var assurance = "acr"

    package init() {}
}
