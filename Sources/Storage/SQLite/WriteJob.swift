import GRDB
import Synchronization

/// One writer's work in a batch.
protocol QueuedJob: Sendable {
    /// Runs the body in a savepoint and keeps its outcome; throws only what must end the whole batch.
    func run(in db: GRDB.Database) throws
    /// The batch is on the disk: the writer gets the body's outcome.
    func succeed()
    /// The batch is not on the disk: the writer gets the error, unless its own body had failed before.
    func fail(_ error: any Error)
}

final class WriteJob<T: Sendable>: QueuedJob {
    private let body: @Sendable (Transaction) throws -> T
    private let continuation: CheckedContinuation<T, any Error>
    private let outcome = Mutex<Result<T, any Error>?>(nil)

    init(body: @escaping @Sendable (Transaction) throws -> T, continuation: CheckedContinuation<T, any Error>) {
        self.body = body
        self.continuation = continuation
    }

    func run(in db: GRDB.Database) throws {
        do {
            var value: T?
            try db.inSavepoint {
                value = try body(Transaction(SQLiteConnection(database: db)))
                return .commit
            }
            guard let value else { return }
            outcome.withLock { $0 = .success(value) }
        } catch let error as DatabaseError where error.endsTransaction {
            throw error
        } catch {
            let shown = (error as? DatabaseError).map(StorageError.init) ?? error
            outcome.withLock { $0 = .failure(shown) }
        }
    }

    func succeed() {
        let result = outcome.withLock { $0 }
        continuation.resume(with: result ?? .failure(StorageError(code: .other, detail: "the write did not run")))
    }

    func fail(_ error: any Error) {
        if case .failure(let own) = outcome.withLock({ $0 }) {
            continuation.resume(throwing: own)
        } else {
            continuation.resume(throwing: error)
        }
    }
}

extension DatabaseError {
    /// SQLite has rolled the whole transaction back, or can't go on.
    ///
    /// - Source: sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction".
    var endsTransaction: Bool {
        switch resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_READONLY: true
        default: false
        }
    }
}
