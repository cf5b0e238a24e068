package import Logging

/// The database, the same to use whether it is an SQLite file or a PostgreSQL server.
///
/// ```swift
/// let database = try await Database.open(DatabaseURL("sqlite:motcua.db"), logger: logger)
/// try await database.migrate(migrations)
/// let count = try await database.write { tx in
///     try tx.run("INSERT INTO notes (id, words) VALUES (\(id), \(words))")
///     return try tx.value("SELECT COUNT(*) FROM notes", as: Int.self) ?? 0
/// }
/// await database.close()
/// ```
/// A body is synchronous, touches nothing but its `Transaction`, and **may run twice**: after a deadlock, a connection
/// lost before COMMIT was sent, or another's time-out in the same batch. What it throws undoes it alone and reaches
/// the caller as it is. Success is reported only after a durable commit. Once handed over, a body runs to its end even
/// if the task that awaits it is cancelled. Past `Limits.queue` waiting bodies the next is refused at once with
/// `unavailable`; the same code with "commit unknown" means that the connection broke during COMMIT, and the caller's
/// idempotency key must tell.
///
/// What the engines share, and so may be relied on:
/// - A read sees one snapshot, with all that was committed before it began. Writes are serial on SQLite and READ
///   COMMITTED on PostgreSQL: decide by `UNIQUE (dossier, number)` or by locks, not by having looked.
/// - Integers of 64 bits, texts without U+0000 compared byte by byte, bytes, NULL. Conditions are not values:
///   write `active = 1`. `LIKE` minds case. No fractions, no JSON operators.
/// - Constraints are checked by each statement; deferred ones are refused by `migrate`, since one violation would
///   undo a whole batch.
/// - A statement that fails spoils its transaction, except within `Transaction.attempt`.
package struct Database: Sendable {
    private let engine: any StorageEngine
    /// What personal values are sealed with; `nil` where nothing of the kind is touched.
    let keys: SealKeys?

    /// Opens the database and makes sure that it is fit for use.
    ///
    /// Whoever opens it must `close` it: it holds threads.
    /// - Parameter keys: those that its personal values are sealed with.
    /// - Throws: code `unavailable`, or `configuration` if commits would not be durable or the server is too old.
    package static func open(
        _ url: DatabaseURL, limits: Limits = .standard, keys: SealKeys? = nil, logger: Logger
    ) async throws -> Database {
        switch url.target {
        case .sqlite(let path):
            return Database(engine: try SQLiteEngine(path: path, limits: limits), keys: keys)
        case .postgres(let address):
            let database = Database(engine: PostgresEngine(address, limits: limits), keys: keys)
            do {
                try await database.checkServer(logger)
            } catch {
                await database.close()
                throw error
            }
            return database
        }
    }

    /// Which engine it is.
    package var dialect: Dialect { engine.dialect }

    /// How many wait and how many are connected now.
    package var health: DatabaseHealth { engine.health }

    /// Runs the body on one snapshot; all that a page needs belongs in one such block.
    ///
    /// - Throws: what the body throws; `StorageError` by its codes; `CancellationError` if cancelled before it began.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await submit(.read, body)
    }

    /// Runs the body and commits it durably, or not at all.
    ///
    /// - Throws: as `read`.
    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await submit(.write, body)
    }

    /// Makes sure that no file of the database still shows what rows held before they were sealed or erased; on
    /// PostgreSQL that is done by `VACUUM FULL`, the operator's task.
    package func forgetOldRows() async throws {
        try await engine.forgetOldRows()
    }

    /// Finishes what was handed over and closes all connections; later calls are refused.
    package func close() async {
        await engine.close()
    }

    /// Hands the body over to the engine and awaits its outcome.
    func submit<Value: Sendable>(
        _ access: Job.Access, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            engine.submit(
                Job(
                    access: access,
                    run: { [keys] transaction in
                        let transaction = transaction.holding(keys)
                        let value = try body(transaction)
                        try transaction.finish()
                        return { continuation.resume(returning: value) }
                    },
                    fail: { continuation.resume(throwing: $0) }))
        }
    }
}
