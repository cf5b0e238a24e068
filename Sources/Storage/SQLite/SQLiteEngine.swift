import Foundation
import GRDB
import Synchronization

/// SQLite in WAL with `synchronous=FULL`: readers side by side, writers committed in groups.
final class SQLiteEngine: StorageEngine {
    private let pool: DatabasePool
    private let limits: Limits
    private let queue: JobQueue
    private let readers = Atomic(0)
    /// The folder of a database that lasts only as long as it is open.
    private let temporary: URL?

    /// Opens the file, making it (readable by its owner only) if it is new; no path means a temporary one.
    ///
    /// - Throws: code `unavailable` if it cannot be opened, `configuration` if it would not be durable.
    init(path: String?, limits: Limits) throws(StorageError) {
        self.limits = limits
        queue = JobQueue(limits: limits)
        do {
            temporary = path == nil ? try Self.makeFolder() : nil
            let file = path ?? temporary?.appendingPathComponent("temporary.sqlite").path ?? ""
            try Self.makeFile(file)
            pool = try DatabasePool(path: file, configuration: Self.configuration(limits))
            try Self.makeDurable(pool)
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    var dialect: Dialect { .sqlite }

    var health: DatabaseHealth {
        DatabaseHealth(
            waiting: queue.count, capacity: limits.queue,
            connections: 1 + readers.load(ordering: .relaxed),
            maximumConnections: 1 + pool.configuration.maximumReaderCount)
    }

    func submit(_ job: Job) {
        switch job.access {
        case .read: read(job)
        case .write, .migrate: write(job)
        }
    }

    /// The log of changes is carried over and cut off: until then it shows rows as they were.
    func forgetOldRows() async throws {
        try await pool.writeWithoutTransaction { db in
            do {
                _ = try db.checkpoint(.truncate)
            } catch {
                throw StorageError(sqlite: error)
            }
        }
    }

    func close() async {
        guard queue.close() else { return }
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            // Behind all batches, since the writer's queue is serial.
            pool.asyncWriteWithoutTransaction { [queue, limits] db in
                GroupCommit(db: db, queue: queue, limits: limits).run()
                done.resume()
            }
        }
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async { [pool, temporary] in
                try? pool.close()
                if let temporary { try? FileManager.default.removeItem(at: temporary) }
                done.resume()
            }
        }
    }

    private func write(_ job: Job) {
        do {
            guard try queue.add(job) else { return }
        } catch {
            return job.fail(error)
        }
        pool.asyncWriteWithoutTransaction { [queue, limits] db in
            GroupCommit(db: db, queue: queue, limits: limits).run()
        }
    }

    private func read(_ job: Job) {
        if queue.isClosed { return job.fail(StorageError(.unavailable, "the database is closed")) }
        let waiting = readers.add(1, ordering: .relaxed).newValue
        guard waiting <= limits.queue else {
            readers.subtract(1, ordering: .relaxed)
            return job.fail(StorageError(.unavailable, "\(waiting) readers are waiting already"))
        }
        pool.asyncRead { [self] snapshot in
            defer { readers.subtract(1, ordering: .relaxed) }
            do {
                let session = SQLiteSession(db: try snapshot.get(), limit: limits.statement)
                defer { session.end() }
                try job.run(Transaction(session: session))()
            } catch {
                job.fail(StorageError.translated(error))
            }
        }
    }
}
