import Storage
import TestKit
import Testing

@Suite("The SQL literal")
struct LiteralTests {
    @Test("parts are spliced, with the values in their order", arguments: Engine.available)
    func splices(_ engine: Engine) async throws {
        let conditions: [SQL] = ["serial > \(1)", "agency = \("a")", "id IN (\(SQL.list([1, 2, 3])))"]
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addAgency("a")
                for id in 1...4 { try tx.addNote(id, agency: "a") }
                let rows = try tx.rows(
                    "SELECT id FROM notes WHERE \(conditions.joined(separator: " AND ")) ORDER BY id LIMIT \(9)")
                #expect(try rows.map { try $0.get("id", as: Int.self) } == [2, 3])
            }
        }
    }

    @Test("an empty list finds nothing", arguments: Engine.available)
    func emptyList(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addNote(1)
                #expect(try tx.rows("SELECT id FROM notes WHERE id IN (\(SQL.list([Int]())))").isEmpty)
            }
        }
    }

    @Test("columns are found as they are written, though PostgreSQL folds them", arguments: Engine.available)
    func columnNames(_ engine: Engine) async throws {
        try await engine.withDatabase { database in
            let row = try #require(try await database.read { try $0.row("SELECT 7 AS dueAt") })
            #expect(try row.get("dueAt", as: Int.self) == 7)
            #expect(throws: StorageError(.value, "")) { try row.get("due", as: Int.self) }
        }
    }

    @Test("text is compared byte by byte whatever the server's language", arguments: Engine.available)
    func order(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                for (id, words) in ["á", "Z", "b", "đ", "B"].enumerated() { try tx.addNote(id, words: words) }
                let sorted = try tx.rows("SELECT words FROM notes ORDER BY words")
                #expect(try sorted.map { try $0.get("words", as: String.self) } == ["B", "Z", "b", "á", "đ"])
                #expect(try tx.rows("SELECT id FROM notes WHERE words LIKE \("z%")").isEmpty)
            }
        }
    }

    @Test("a worker may claim rows that no other holds", arguments: Engine.available)
    func skipsLocked(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addNote(1)
                #expect(try tx.rows("SELECT id FROM notes ORDER BY id LIMIT 5 \(.skipLocked)").count == 1)
            }
        }
    }

    @Test("the plan tells whether an index is used", arguments: Engine.available)
    func plans(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let plan = try await database.read { try $0.plan("SELECT id FROM notes WHERE id = \(1)") }
            #expect(plan.lowercased().contains(engine == .sqlite ? "search notes using" : "notes_pkey"))
        }
    }
}
