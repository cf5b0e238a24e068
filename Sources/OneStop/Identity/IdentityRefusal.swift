/// Why a person is not let in, or not taken on.
package enum IdentityRefusal: Error, Sendable, Hashable {
    case missingName
    case notAPhoneOrEmail
    case passwordTooShort(min: Int)
    case passwordTooLong(max: Int)
    case passwordTooCommon
    /// Wrong login, wrong password, not confirmed: never told apart.
    case wrongLogin
    case wrongCode
    case codeExpired
    case tooManyTries
}
