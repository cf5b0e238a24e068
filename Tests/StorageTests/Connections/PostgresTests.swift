import Storage
import TestKit
import Testing

@Suite("PostgreSQL", .enabled(if: Engine.available.contains(.postgres)))
struct PostgresTests {
    @Test("two that deadlock both come through")
    func deadlock() async throws {
        try await Engine.postgres.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addNote(1)
                try tx.addNote(2)
            }
            try await withThrowingTaskGroup { group in
                for order in [[1, 2], [2, 1]] {
                    group.addTask {
                        try await database.write { tx in
                            for id in order {
                                try tx.run("UPDATE notes SET serial = serial + 10 WHERE id = \(id)")
                                _ = try tx.rows("SELECT pg_sleep(0.1)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { try $0.value("SELECT SUM(serial) FROM notes", as: Int.self) } == 43)
        }
    }

    @Test("a lock that another holds too long is busy")
    func lockTimeout() async throws {
        var limits = Limits.standard
        limits.lock = .milliseconds(50)
        try await Engine.postgres.withDatabase(limits: limits, migrations: notes) { database in
            try await database.write { try $0.addNote(1) }
            let codes = await withTaskGroup(of: StorageError.Code?.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        await code {
                            try await database.write { tx in
                                try tx.run("UPDATE notes SET words = 'x' WHERE id = 1")
                                _ = try tx.rows("SELECT pg_sleep(0.5)")
                            }
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(codes) == [nil, .busy])
        }
    }

    @Test("a server that does not answer is unavailable, and the fault does not show the password")
    func noServer() async throws {
        let url = try DatabaseURL("postgres://motcua:bimat@127.0.0.1:1/motcua")
        let fault = await #expect(throws: StorageError.self) {
            try await Database.open(url, logger: Engine.postgres.quiet)
        }
        #expect(fault?.code == .unavailable)
        #expect(fault?.description.contains("bimat") == false)
    }

    @Test("more statements than are kept prepared are served too")
    func manyStatements() async throws {
        try await Engine.postgres.withDatabase { database in
            try await database.read { tx in
                for count in 1...300 {
                    let found = try tx.rows("SELECT 1 WHERE 1 IN (\(SQL.list(1...count)))")
                    #expect(found.count == 1)
                }
            }
        }
    }

    @Test("a plan made stale by another server's migration is made anew")
    func stalePlan() async throws {
        try await Engine.postgres.withURL { url in
            try await Engine.postgres.withDatabase(at: url, migrations: notes) { database in
                try await database.write { try $0.addNote(1) }
                let before = try await database.read { try $0.rows("SELECT * FROM notes") }
                _ = try await Engine.postgres.withDatabase(at: url) { other in
                    try await other.write { try $0.run("ALTER TABLE notes ADD COLUMN more BIGINT") }
                }
                for _ in 0..<20 { _ = try await database.read { try $0.rows("SELECT * FROM notes") } }
                #expect(before.count == 1)
            }
        }
    }
}
