import Foundation
import Kernel
package import Logging
package import Storage

extension Engine {
    /// Where PostgreSQL may be tested.
    static let serverURL = ProcessInfo.processInfo.environment["MOTCUA_TEST_POSTGRES"]

    /// A logger that says nothing.
    package var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    /// Gives the body the URL of an empty database, and removes the database after.
    package func withURL<Value>(_ body: (DatabaseURL) async throws -> Value) async throws -> Value {
        switch self {
        case .sqlite: try await withFile(body)
        case .postgres: try await withSchema(body)
        }
    }

    private func withFile<Value>(_ body: (DatabaseURL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(DatabaseURL("sqlite:\(folder.path)/test.sqlite"))
    }

    private func withSchema<Value>(_ body: (DatabaseURL) async throws -> Value) async throws -> Value {
        let server = try DatabaseURL(Self.serverURL ?? "")
        let name = "test_" + ID<Engine>.new().text.replacing("-", with: "_")
        await Turnstile.postgres.enter()
        do {
            try await command("CREATE SCHEMA %I", name, on: server)
            let value = try await body(server.inSchema(name))
            try await command("DROP SCHEMA %I CASCADE", name, on: server)
            await Turnstile.postgres.leave()
            return value
        } catch {
            try? await command("DROP SCHEMA IF EXISTS %I CASCADE", name, on: server)
            await Turnstile.postgres.leave()
            throw error
        }
    }

    /// A name cannot be bound, so the server puts it in; it quotes it too.
    private func command(_ format: String, _ name: String, on server: DatabaseURL) async throws {
        let database = try await Database.open(server, logger: quiet)
        let done = await Result {
            try await database.write { tx in
                _ = try tx.rows("SELECT set_config('test.format', \(format), true)")
                _ = try tx.rows("SELECT set_config('test.name', \(name), true)")
                try tx.run(
                    "DO 'BEGIN EXECUTE format(current_setting(''test.format''), current_setting(''test.name'')); END'")
            }
        }
        await database.close()
        _ = try done.get()
    }
}

/// Lets only so many in at once; a server has a limited number of connections.
private actor Turnstile {
    static let postgres = Turnstile(places: 8)

    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        self.places = places
    }

    func enter() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
