import Kernel

/// What came of an answer.
package enum SignOnOutcome: Sendable {
    /// The account is let in, or up to its second factor.
    case opens(Account, SignOnIdentity, next: String?)
    /// Something is to be said or proved first; the secret names what arrived, to this browser alone.
    case awaits(secret: String)
    /// The person of the open visit proved anew who they are.
    case renewed(next: String?)
}
