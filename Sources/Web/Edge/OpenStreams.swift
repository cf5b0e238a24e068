import Synchronization

/// How many pages listen for changes at once: each holds a connection.
final class OpenStreams: Sendable {
    private let count = Mutex(0)
    private let most: Int

    init(most: Int = 500) { self.most = most }

    /// Whether one more may listen; whoever may must `leave`.
    func enter() -> Bool {
        count.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}
