import Storage
import TestKit
import Testing

@Suite("Migrations")
struct MigrationTests {
    private let second = Migration(
        number: 2, name: "letters", statements: ["CREATE TABLE letters (id \(.integer) PRIMARY KEY)"])
    private let third = Migration(
        number: 3, name: "stamps", statements: ["CREATE TABLE stamps (id \(.integer) PRIMARY KEY)"])

    @Test("those applied are not applied again, new ones are", arguments: Engine.available)
    func twice(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.migrate(notes)
            try await database.migrate(notes + [second])
            let applied = try await database.read { tx in
                try tx.rows("SELECT number, name, digest FROM migrations ORDER BY number")
            }
            #expect(try applied.map { try $0.get("number", as: Int.self) } == [1, 2])
            #expect(try applied[1].get("digest", as: String.self) == second.digest)
        }
    }

    @Test("one that was edited after it was applied is refused by name", arguments: Engine.available)
    func edited(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes + [second]) { database in
            let changed = Migration(number: 2, name: "letters", statements: ["CREATE TABLE letters (id TEXT)"])
            let fault = await #expect(throws: StorageError.self) {
                try await database.migrate(notes + [changed, third])
            }
            #expect(fault?.code == .migration)
            #expect(fault?.detail.contains("migration 2 (letters)") == true)
            #expect(await code { try await database.read { _ = try $0.rows("SELECT id FROM stamps") } } == .other)
        }
    }

    @Test("one that was applied but is gone from the program is refused by name", arguments: Engine.available)
    func missing(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes + [second]) { database in
            let fault = await #expect(throws: StorageError.self) { try await database.migrate(notes) }
            #expect(fault?.code == .migration)
            #expect(fault?.detail.contains("migration 2 (letters)") == true)
        }
    }

    @Test("one that comes before another that is applied is refused", arguments: Engine.available)
    func tooLate(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes + [third]) { database in
            let fault = await #expect(throws: StorageError.self) {
                try await database.migrate(notes + [second, third])
            }
            #expect(fault?.code == .migration)
            #expect(fault?.detail.contains("migration 2 (letters)") == true)
            #expect(await code { try await database.migrate([third, second]) } == .migration)
        }
    }

    @Test("one that fails changes nothing and is named", arguments: Engine.available)
    func failing(_ engine: Engine) async throws {
        try await engine.withDatabase { database in
            let broken = Migration(number: 3, name: "broken", statements: ["CREATE TABLE letters (id \(.integer))"])
            let fault = await #expect(throws: StorageError.self) {
                try await database.migrate(notes + [second, broken])
            }
            #expect(fault?.detail.contains("migration 3 (broken)") == true)
            #expect(await code { try await database.read { _ = try $0.countNotes() } } == .other)
            try await database.migrate(notes + [second, third])
        }
    }

    @Test("several servers may start at once", arguments: Engine.available)
    func concurrently(_ engine: Engine) async throws {
        try await engine.withURL { url in
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask { [second, third] in
                        let all = notes + [second, third]
                        let count = try await engine.withDatabase(at: url, migrations: all) { database in
                            try await database.read { try $0.value("SELECT COUNT(*) FROM migrations", as: Int.self) }
                        }
                        #expect(count == 3)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("a deferrable constraint is refused, for its violation would show only at the commit")
    func deferrable() async throws {
        let deferred = Migration(
            number: 1, name: "deferred",
            statements: ["CREATE TABLE a (b INTEGER REFERENCES a (b) DEFERRABLE INITIALLY DEFERRED)"])
        try await Engine.sqlite.withDatabase { database in
            #expect(await code { try await database.migrate([deferred]) } == .migration)
        }
    }
}
