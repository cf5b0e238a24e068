import Dispatch
import Foundation
import Synchronization

/// PostgreSQL through libpq: a few threads, each with a connection of its own, serving one queue.
final class PostgresEngine: StorageEngine {
    private let address: PostgresAddress
    private let limits: Limits
    private let queue: JobQueue
    /// Signalled once for each job, and once for each worker at the end.
    private let work = DispatchSemaphore(value: 0)
    private let connections = Atomic(0)
    private let closing = Mutex(Closing())

    private struct Closing {
        var workers = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// Starts the workers; they connect when there is something to do.
    init(_ address: PostgresAddress, limits: Limits) {
        self.address = address
        self.limits = limits
        queue = JobQueue(limits: limits)
        closing.withLock { $0.workers = address.pool }
        for number in 1...address.pool {
            let thread = Thread { [self] in work(through: queue) }
            thread.name = "postgres-\(number)"
            thread.start()
        }
    }

    var dialect: Dialect { .postgres }

    var health: DatabaseHealth {
        DatabaseHealth(
            waiting: queue.count, capacity: limits.queue,
            connections: connections.load(ordering: .relaxed), maximumConnections: address.pool)
    }

    func submit(_ job: Job) {
        do {
            _ = try queue.add(job)
            work.signal()
        } catch {
            job.fail(error)
        }
    }

    /// `VACUUM FULL`, which this is a matter of, is the operator's: it locks every table.
    func forgetOldRows() async throws {}

    func close() async {
        queue.close()
        for _ in 0..<address.pool { work.signal() }
        await withCheckedContinuation { done in
            let isOver = closing.withLock { closing in
                if closing.workers > 0 { closing.waiting.append(done) }
                return closing.workers == 0
            }
            if isOver { done.resume() }
        }
    }

    private func work(through queue: JobQueue) {
        var worker = PostgresWorker(address: address, limits: limits) { [self] change in
            connections.add(change, ordering: .relaxed)
        }
        while true {
            work.wait()
            guard let job = queue.next() else {
                if queue.isClosed { break } else { continue }
            }
            worker.serve(job)
        }
        worker.disconnect()
        let waiting = closing.withLock { closing in
            closing.workers -= 1
            defer { if closing.workers == 0 { closing.waiting = [] } }
            return closing.workers == 0 ? closing.waiting : []
        }
        for done in waiting { done.resume() }
    }
}
