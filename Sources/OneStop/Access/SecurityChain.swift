/// What came of computing the chain of security events anew.
package struct SecurityChain: Sendable, Hashable {
    /// How many events follow each other unchanged from the first.
    package let length: Int
    /// The digest behind the last of them; noted down elsewhere, it shows later whether anything before was changed.
    package let head: String
    /// The number of the first event that was changed, or is missing; `nil` where all is well.
    package let breaksAt: Int?
}
