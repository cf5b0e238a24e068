/// Why a person is not let in, or not taken on.
package enum IdentityRefusal: Error, Sendable, Hashable {
    case missingName
    case notAPhoneOrEmail
    case passwordTooShort(min: Int)
    case passwordTooLong(max: Int)
    case passwordTooCommon
    /// The password that was given is not one's own.
    case passwordGiven
    /// It was given too long ago, and nobody changed it.
    case passwordLapsed
    /// Wrong login, wrong password, not confirmed: never told apart.
    case wrongLogin
    case wrongCode
    case codeExpired
    case tooManyTries
    /// Too many codes were asked for; by whom, and for whom, is not said.
    case tooManyCodes
    /// An account to try the demo with: its password stays what everybody knows.
    case sampleAccount
}
