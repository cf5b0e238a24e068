import Storage
import Synchronization
import TestKit
import Testing

@Suite("Lost PostgreSQL connections", .enabled(if: Engine.available.contains(.postgres)))
struct LostConnectionTests {
    @Test("after all connections were killed the next bodies are served")
    func killed() async throws {
        try await Engine.postgres.withURL { url in
            try await Engine.postgres.withDatabase(at: url, migrations: notes) { database in
                let sessions = try await write(database, 0..<20)
                #expect(sessions.count > 1)
                _ = try await Engine.postgres.withDatabase(at: url) { killer in
                    try await killer.read { tx in
                        try tx.rows(
                            """
                            SELECT pg_terminate_backend(pid, 5000)
                            FROM pg_stat_activity
                            WHERE pid IN (\(SQL.list(sessions)))
                            """)
                    }
                }
                let others = try await write(database, 20..<60)
                #expect(sessions.isDisjoint(with: others))
                let kept = try await database.countNotes()
                #expect(kept == 60)
            }
        }
    }

    @Test("a body whose connection is killed before its commit is run once more")
    func killedInside() async throws {
        let runs = Atomic(0)
        try await Engine.postgres.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addNote(1)
                if runs.add(1, ordering: .relaxed).newValue == 1 { try tx.endSession() }
            }
            #expect(runs.load(ordering: .relaxed) == 2)
            #expect(await code { try await database.write { try $0.endSession() } } == .unavailable)
            let kept = try await database.countNotes()
            #expect(kept == 1)
        }
    }

    @Test("when the connection breaks during the commit its outcome is called unknown, and nothing is run twice")
    func commitUnknown() async throws {
        let runs = Atomic(0)
        try await Engine.postgres.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.run(
                    """
                    CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                    """)
                try tx.run(
                    """
                    CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON notes DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION end_session()
                    """)
            }
            let fault = await #expect(throws: StorageError.self) {
                try await database.write { tx in
                    runs.add(1, ordering: .relaxed)
                    try tx.addNote(1)
                }
            }
            #expect(fault?.code == .unavailable)
            #expect(fault?.detail.contains("commit unknown") == true)
            #expect(runs.load(ordering: .relaxed) == 1)
        }
    }

    @Test("a server that hangs is given up, and the next body is served by another connection")
    func hangs() async throws {
        var limits = Limits.standard
        limits.statement = .milliseconds(100)
        limits.grace = .milliseconds(100)
        try await Engine.postgres.withDatabase(limits: limits, migrations: notes) { database in
            let hanging = await code {
                try await database.read { tx in
                    try tx.run("SET LOCAL statement_timeout = 0")
                    _ = try tx.rows("SELECT pg_sleep(3)")
                }
            }
            #expect(hanging == .unavailable)
            try await database.write { try $0.addNote(1) }
        }
    }

    /// Adds the notes side by side; gives the server's numbers of the sessions used.
    private func write(_ database: Database, _ ids: Range<Int>) async throws -> Set<Int> {
        try await withThrowingTaskGroup { group in
            for id in ids {
                group.addTask {
                    try await database.write { tx in
                        try tx.addNote(id)
                        _ = try tx.rows("SELECT pg_sleep(0.01)")
                        return try tx.value("SELECT pg_backend_pid()", as: Int.self) ?? 0
                    }
                }
            }
            return try await group.reduce(into: []) { $0.insert($1) }
        }
    }
}

extension Transaction {
    fileprivate func endSession() throws {
        _ = try rows("SELECT pg_terminate_backend(pg_backend_pid())")
    }
}
