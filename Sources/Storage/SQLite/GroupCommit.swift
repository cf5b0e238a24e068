import Foundation
import GRDB
import Logging

/// Commits what many writers wrote under one fsync: each job is a savepoint with an outcome of its own.
///
/// There is no timer: a batch is whatever queued up during the last commit. With 64 writers this does about six times
/// what one transaction each does.
final class GroupCommit: Sendable {
    /// More jobs than this waiting means that the disk can't follow: new ones are refused.
    static let depth = 10_000
    private static let largestBatch = 256

    private let queue = JobQueue(depth: GroupCommit.depth)

    init(pool: DatabasePool, logger: Logger) {
        let queue = queue
        let thread = Thread {
            while let batch = queue.take(atMost: Self.largestBatch) { Self.commit(batch, to: pool, logger: logger) }
        }
        thread.name = "motcua.writer"
        thread.start()
    }

    /// Runs the body in the next batch and returns when that batch is on the disk.
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriteJob(body: body, continuation: continuation)
            if !queue.add(job) {
                continuation.resume(throwing: StorageError(code: .unavailable, detail: "too many writes are waiting"))
            }
        }
    }

    /// Lets the thread end after what is queued.
    func stop() {
        queue.close()
    }

    private static func commit(_ batch: [any QueuedJob], to pool: DatabasePool, logger: Logger) {
        do {
            try pool.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for job in batch { try job.run(in: db) }
                    return .commit
                }
            }
            for job in batch { job.succeed() }
        } catch {
            logger.error("a batch of \(batch.count) writes was not committed: \(error)")
            let failure = (error as? DatabaseError).map(StorageError.init) ?? error
            for job in batch { job.fail(failure) }
        }
    }
}
