import Foundation
import GRDB
import Logging

/// SQLite in one file: readers beside each other, writers committed together.
final class SQLiteEngine: StorageEngine {
    let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let writer: GroupCommit

    /// Opens or makes the file.
    ///
    /// GRDB sets `synchronous=NORMAL` after its own preparation, so FULL is set afterwards and read back: a server that
    /// could lose an answered filing must not start.
    init(path: String, logger: Logger) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 8
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            let synchronous = try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                return try Int.fetchOne(db, sql: "PRAGMA synchronous")
            }
            guard synchronous == 2 else {
                throw StorageError(code: .unavailable, detail: "SQLite would not take synchronous=FULL")
            }
            self.pool = pool
            self.writer = GroupCommit(pool: pool, logger: logger)
        } catch let error as DatabaseError {
            throw StorageError(code: .unavailable, detail: "\(path): \(error.message ?? "can't be opened")")
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        do {
            return try await pool.read { db in try body(Transaction(SQLiteConnection(database: db))) }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    func close() async {
        writer.stop()
        try? pool.close()
    }
}
