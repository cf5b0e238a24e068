/// What a worker found when it looked for something to send.
enum Claim: Sendable {
    case nothing
    /// The next one waits for a budget; it was put off, another may be there.
    case held
    case message(ClaimedMessage)
}
