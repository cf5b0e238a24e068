/// Why two accounts don't become one.
package enum MergeRefusal: Error, Sendable, Hashable {
    /// Both codes are of one account.
    case sameAccount
    /// Cards with different numbers were compared for the two: they are two people, or one card was read wrongly.
    case differentCards
    /// Which of the two codes is not taken, and why.
    case code(Side, IdentityRefusal)

    package enum Side: Sendable, Hashable { case kept, closed }
}
