import Storage
import TestKit
import Testing

@Suite("Faults have the same code on both engines")
struct FaultTests {
    @Test("a row that exists already names table and columns", arguments: Engine.available)
    func unique(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addAgency("a")
                try tx.addNote(1, agency: "a", serial: 5)
            }
            let byKey = await code { try await database.write { try $0.addAgency("a") } }
            #expect(byKey == .unique(table: "agencies", columns: ["code"]))
            let byPair = await code { try await database.write { try $0.addNote(2, agency: "a", serial: 5) } }
            #expect(byPair == .unique(table: "notes", columns: ["agency", "serial"]))
        }
    }

    @Test("what people typed does not get into the fault", arguments: Engine.available)
    func discreet(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { try $0.addAgency("nguyen-van-a") }
            let fault = await #expect(throws: StorageError.self) {
                try await database.write { try $0.addAgency("nguyen-van-a") }
            }
            #expect(fault?.description.contains("nguyen") == false)
        }
    }

    @Test("a missing or needed other row is a foreign key's fault", arguments: Engine.available)
    func foreignKey(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            #expect(await code { try await database.write { try $0.addNote(1, agency: "none") } } == .foreignKey)
            try await database.write { tx in
                try tx.addAgency("a")
                try tx.addNote(1, agency: "a")
            }
            let deleting = await code { try await database.write { try $0.run("DELETE FROM agencies") } }
            #expect(deleting == .foreignKey)
        }
    }

    @Test("NOT NULL and CHECK are constraints", arguments: Engine.available)
    func constraint(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let none: String? = nil
            let null = await code {
                try await database.write { try $0.run("INSERT INTO agencies (code, name) VALUES ('a', \(none))") }
            }
            #expect(null == .constraint)
            #expect(await code { try await database.write { try $0.addNote(1, serial: -1) } } == .constraint)
        }
    }

    @Test("a mistake in a statement tells the statement", arguments: Engine.available)
    func mistake(_ engine: Engine) async throws {
        try await engine.withDatabase { database in
            let fault = await #expect(throws: StorageError.self) {
                try await database.read { _ = try $0.rows("SELECT x FROM nowhere") }
            }
            #expect(fault?.code == .other)
            #expect(fault?.detail.contains("SELECT x FROM nowhere") == true)
            #expect(await code { try await database.write { try $0.run("SELECT 1; SELECT 2") } } == .other)
        }
    }

    @Test("a statement that runs too long is stopped, and the next one is served", arguments: Engine.available)
    func timeout(_ engine: Engine) async throws {
        var limits = Limits.standard
        limits.statement = .milliseconds(100)
        try await engine.withDatabase(limits: limits, migrations: notes) { database in
            #expect(await code { try await database.read { _ = try $0.rows(.endless) } } == .timeout)
            let writing = await code {
                try await database.write { tx in
                    try tx.addNote(1)
                    try tx.run("INSERT INTO notes (id, serial) \(SQL.endless)")
                }
            }
            #expect(writing == .timeout)
            try await database.write { try $0.addNote(2) }
            let kept = try await database.countNotes()
            #expect(kept == 1)
        }
    }

    @Test("another's time-out in the same batch costs its neighbours nothing", arguments: Engine.available)
    func timeoutAmongOthers(_ engine: Engine) async throws {
        var limits = Limits.standard
        limits.statement = .milliseconds(100)
        try await engine.withDatabase(limits: limits, migrations: notes) { database in
            await withTaskGroup { group in
                for id in 0..<40 {
                    group.addTask {
                        let found = await code {
                            try await database.write { tx in
                                try tx.addNote(id)
                                if id == 20 { try tx.run("INSERT INTO notes (id, serial) \(SQL.endless)") }
                            }
                        }
                        #expect(found == (id == 20 ? .timeout : nil))
                    }
                }
            }
            let kept = try await database.countNotes()
            #expect(kept == 39)
        }
    }
}

extension SQL {
    /// Counts for hours.
    fileprivate static let endless: SQL = """
        SELECT n, n FROM (
            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000000000)
            SELECT MAX(n) AS n FROM numbers
        ) AS counted
        """
}
