import CPostgres
import Foundation
import Logging

/// PostgreSQL through libpq: a fixed pool of connections, each on a thread of its own.
final class PostgresEngine: StorageEngine {
    let dialect = Dialect.postgres
    private let pool: ConnectionPool
    private let logger: Logger

    /// Tries per transaction where others got in the way.
    private static let attempts = 6

    init(url: String, logger: Logger, connections: Int = 8) throws {
        self.logger = logger
        pool = ConnectionPool(url: url, size: connections, logger: logger)
        try pool.probe()
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await run("BEGIN READ ONLY", body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await run("BEGIN", body)
    }

    func close() async {
        pool.close()
    }

    /// Runs the body in a transaction; again, after a jittered pause on the connection's thread, where PostgreSQL asks
    /// for it or the connection was found dead before anything could have been committed.
    private func run<T: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await pool.perform { connection in
            var attempt = 1
            while true {
                do {
                    return try connection.transaction(begin, body)
                } catch let failure as PostgresFailure {
                    guard failure.mayRunAgain, attempt < Self.attempts else { throw failure.error }
                    if failure.isDead { try connection.reconnect() }
                    Thread.sleep(forTimeInterval: Double.random(in: 0.5...1.5) * 0.005 * Double(1 << attempt))
                    attempt += 1
                }
            }
        }
    }
}

/// A failure with what can be done about it.
struct PostgresFailure: Error {
    let error: StorageError
    let mayRunAgain: Bool
    let isDead: Bool
}
