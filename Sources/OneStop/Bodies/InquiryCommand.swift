/// What is done with questions to other bodies; the number is that of the inquiry.
package enum InquiryCommand: Sendable, Hashable {
    /// Asks each of them.
    case ask([InquiryRequest])
    /// An officer of the asked agency takes it in hand, or gives it back to the others.
    case take(Int)
    case release(Int)
    /// The asked agency's answer as its officer would give it; its head decides.
    case prepare(Int, Opinion)
    /// The answer of the asked agency, by its head.
    case give(Int, Opinion)
    /// The asked agency sends it back: not theirs to say.
    case decline(Int, reason: String)
    /// The asker writes down what an outside body answered.
    case record(Int, Opinion)
    /// The asker wants no answer any more.
    case cancel(Int, reason: String)
}
