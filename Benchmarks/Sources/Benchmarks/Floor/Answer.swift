import Dispatch
import Synchronization

/// An outcome that another thread gives and one waits for.
final class Answer: Sendable {
    private let given = DispatchSemaphore(value: 0)
    private let error = Mutex<(any Error)?>(nil)

    @Sendable func give(_ error: (any Error)?) {
        self.error.withLock { $0 = error }
        given.signal()
    }

    func wait() throws {
        given.wait()
        if let error = error.withLock({ $0 }) { throw error }
    }
}
