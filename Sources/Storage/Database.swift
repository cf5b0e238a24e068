package import Logging

/// The province's data on either engine: SQLite embedded, PostgreSQL beside it.
///
///     let name = try await database.read { tx in
///         try tx.value("SELECT name FROM people WHERE id = \(id)", as: String.self)
///     }
///
/// Bodies are synchronous, touch only their `Transaction` and may run twice. A body that throws changes nothing, and
/// its error comes out as it was thrown. When `write` returns, what it wrote survives power loss.
package struct Database: Sendable {
    private let engine: any StorageEngine

    private init(_ engine: any StorageEngine) {
        self.engine = engine
    }

    /// Opens the database, which must exist for PostgreSQL and is made for SQLite.
    ///
    /// - Throws: `StorageError` of code `.unavailable`.
    package static func open(_ url: DatabaseURL, logger: Logger = Logger(label: "motcua.storage")) async throws -> Database {
        switch url.engine {
        case .sqlite(let path): Database(try SQLiteEngine(path: path, logger: logger))
        case .postgres(let url): Database(try PostgresEngine(url: url, logger: logger))
        }
    }

    /// Reads from one consistent snapshot (SQLite) or within one read-only transaction (PostgreSQL).
    package func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.read(body)
    }

    /// Writes all of it or nothing.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.write(body)
    }

    /// Waits for what is under way, then lets go of every connection.
    package func close() async {
        await engine.close()
    }

    package var dialect: Dialect { engine.dialect }
}

/// One of the two engines.
protocol StorageEngine: Sendable {
    var dialect: Dialect { get }
    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    func close() async
}
