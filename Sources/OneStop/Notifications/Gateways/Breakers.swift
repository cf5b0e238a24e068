import Foundation
import Synchronization

/// The state of each gateway as this server met it.
final class Breakers: Sendable {
    private let states = Mutex<[String: Breaker]>([:])

    /// Whether that gateway may be given a message.
    func allows(_ name: String, at now: Date) -> Bool {
        states.withLock { $0[name, default: Breaker()].allows(at: now) }
    }

    func note(_ handoff: Handoff, of name: String, at now: Date) {
        states.withLock { states in
            switch handoff {
            case .accepted, .refused: states[name, default: Breaker()].worked()
            case .failed(let reason), .unknown(let reason):
                states[name, default: Breaker()].failed(reason, at: now)
            }
        }
    }

    subscript(name: String) -> Breaker {
        states.withLock { $0[name, default: Breaker()] }
    }
}
