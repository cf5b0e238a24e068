/// What a code is read out for at a desk. The message says it, and a code for one opens nothing of the other.
package enum DeskCodePurpose: String, Sendable, Hashable {
    /// The card is compared with the person.
    case check
    /// Two accounts of the person become one.
    case merge
}
