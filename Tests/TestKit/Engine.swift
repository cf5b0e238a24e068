package import Storage

/// The two engines that every storage test runs on; PostgreSQL joins when `MOTCUA_TEST_POSTGRES` names a server.
///
/// The variable is a `postgres://` URL of a database in which the user may make schemas; each test gets one of its
/// own and drops it.
package enum Engine: String, Sendable, CaseIterable, CustomStringConvertible {
    case sqlite, postgres

    /// The engines that can be tested here, for `@Test(arguments: Engine.available)`.
    package static let available: [Engine] = serverURL == nil ? [.sqlite] : [.sqlite, .postgres]

    package var description: String { rawValue }

    /// Runs the body on a new, empty database with those migrations applied, and removes it.
    @discardableResult
    package func withDatabase<Value>(
        limits: Limits = .standard, keys: SealKeys? = .test, migrations: [Migration] = [],
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        try await withURL { url in
            try await withDatabase(at: url, limits: limits, keys: keys, migrations: migrations, body)
        }
    }

    /// Opens the database at the URL for the time of the body; several at one URL are several servers.
    @discardableResult
    package func withDatabase<Value>(
        at url: DatabaseURL, limits: Limits = .standard, keys: SealKeys? = .test, migrations: [Migration] = [],
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        let database = try await Database.open(url, limits: limits, keys: keys, logger: quiet)
        do {
            if !migrations.isEmpty { try await database.migrate(migrations) }
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}
