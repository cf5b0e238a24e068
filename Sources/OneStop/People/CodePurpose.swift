/// What a code that was sent to somebody's phone or address opens; a code of one purpose is none of the other.
package enum CodePurpose: String, Sendable, Hashable {
    case signIn = "sign_in"
    case recovery
}
