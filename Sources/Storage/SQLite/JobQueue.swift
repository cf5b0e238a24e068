import Foundation
import Synchronization

/// Jobs between many writers and the one thread that commits them.
final class JobQueue: Sendable {
    private struct State {
        var jobs: [any QueuedJob] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)
    private let depth: Int

    init(depth: Int) {
        self.depth = depth
    }

    /// Adds a job; false where the queue is full or closed.
    func add(_ job: any QueuedJob) -> Bool {
        let added = state.withLock { state in
            guard !state.isClosed, state.jobs.count < depth else { return false }
            state.jobs.append(job)
            return true
        }
        if added { available.signal() }
        return added
    }

    /// Waits for jobs and takes them in order; `nil` once the queue is closed and empty.
    func take(atMost count: Int) -> [any QueuedJob]? {
        while true {
            available.wait()
            let (batch, isClosed) = state.withLock { state in
                let batch = Array(state.jobs.prefix(count))
                state.jobs.removeFirst(batch.count)
                return (batch, state.isClosed)
            }
            if !batch.isEmpty {
                if isClosed { available.signal() }
                return batch
            }
            if isClosed { return nil }
        }
    }

    /// No more jobs are taken in; those that wait are still done.
    func close() {
        state.withLock { $0.isClosed = true }
        available.signal()
    }
}
