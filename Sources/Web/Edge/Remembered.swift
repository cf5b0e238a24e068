import Foundation
import Synchronization

/// A value that costs something to make and may be a little old: the front page's figures.
final class Remembered<Value: Sendable>: Sendable {
    private let seconds: TimeInterval
    private let kept = Mutex<(value: Value, at: Date)?>(nil)

    init(seconds: TimeInterval) { self.seconds = seconds }

    /// The value made at most that many seconds ago, or a new one. Several who find it too old may make it at once.
    func value(at now: Date, make: () async throws -> Value) async throws -> Value {
        let kept = kept.withLock { $0 }
        if let kept, (0..<seconds).contains(now.timeIntervalSince(kept.at)) { return kept.value }
        let made = try await make()
        self.kept.withLock { $0 = (made, now) }
        return made
    }
}
