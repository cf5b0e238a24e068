import Synchronization

/// First come, first served, up to a depth; who waited too long is refused instead of served late.
final class JobQueue: Sendable {
    private let limits: Limits
    private let state = Mutex(State())

    private struct State {
        /// In order of arrival, from `head` on.
        var jobs: [Job] = []
        var head = 0
        var isClosed = false
        var isServed = false

        var count: Int { jobs.count - head }

        mutating func take(upTo limit: Int) -> [Job] {
            let end = min(jobs.count, head + limit)
            let taken = Array(jobs[head..<end])
            head = end
            if head == jobs.count || head > 1_024 {
                jobs.removeFirst(head)
                head = 0
            }
            return taken
        }
    }

    /// Takes its depth, its batch and its waiting time from the limits.
    init(limits: Limits) {
        self.limits = limits
    }

    /// How many wait.
    var count: Int { state.withLock { $0.count } }

    /// Whether it takes no more jobs.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Puts the job at the end; true if nobody serves the queue now, so that the caller must see to it.
    ///
    /// - Throws: code `unavailable` when it is full or closed.
    func add(_ job: Job) throws(StorageError) -> Bool {
        let (refusal, mustServe) = state.withLock { state -> (String?, Bool) in
            if state.isClosed { return ("the database is closed", false) }
            if state.count >= limits.queue { return ("\(state.count) transactions are waiting already", false) }
            state.jobs.append(job)
            defer { state.isServed = true }
            return (nil, !state.isServed)
        }
        if let refusal { throw StorageError(.unavailable, refusal) }
        return mustServe
    }

    /// The next jobs to commit together; `nil` when none is left, and then the next `add` asks for service again.
    func nextBatch() -> [Job]? {
        let batch = state.withLock { state in
            let taken = state.take(upTo: limits.batch)
            if taken.isEmpty { state.isServed = false }
            return taken
        }
        return batch.isEmpty ? nil : batch.filter(isInTime)
    }

    /// The next job, if there is one.
    func next() -> Job? {
        while let job = state.withLock({ $0.take(upTo: 1).first }) {
            if isInTime(job) { return job }
        }
        return nil
    }

    /// Takes no more jobs; false if that was so already.
    @discardableResult
    func close() -> Bool {
        state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
    }

    private func isInTime(_ job: Job) -> Bool {
        guard ContinuousClock.now - job.submitted > limits.wait else { return true }
        job.fail(StorageError(.unavailable, "waited longer than \(limits.wait)"))
        return false
    }
}
