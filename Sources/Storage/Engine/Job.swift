/// A transaction's body with the way back to whoever awaits it; it knows the body's type so that nobody else must.
struct Job: Sendable {
    /// Gives the body's value to whoever awaits it; called only after the commit.
    typealias Delivery = @Sendable () -> Void

    let access: Access
    let submitted = ContinuousClock.now
    /// Runs the body; its changes are to be kept only if this returns.
    let run: @Sendable (Transaction) throws -> Delivery
    /// Tells whoever awaits it that it came to nothing.
    let fail: @Sendable (any Error) -> Void

    /// What a body is going to do.
    enum Access: Sendable {
        case read, write
        /// A write whose statements may take as long as `Limits.migration`.
        case migrate
    }
}
