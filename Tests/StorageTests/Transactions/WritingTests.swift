import Storage
import TestKit
import Testing

@Suite("Writing")
struct WritingTests {
    @Test("200 concurrent writers lose nothing and read what they wrote", arguments: Engine.available)
    func manyWriters(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await withThrowingTaskGroup { group in
                for id in 0..<200 {
                    group.addTask {
                        try await database.write { try $0.addNote(id, words: "ghi chú \(id)") }
                        let found = try await database.read { tx in
                            try tx.value("SELECT words FROM notes WHERE id = \(id)", as: String.self)
                        }
                        #expect(found == "ghi chú \(id)")
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await database.countNotes()
            #expect(kept == 200)
        }
    }

    @Test("a body that throws undoes itself alone, while its neighbours commit", arguments: Engine.available)
    func neighbours(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let refused = await withTaskGroup(of: Bool.self) { group in
                for id in 0..<90 {
                    group.addTask {
                        do {
                            try await database.write { tx in
                                try tx.addNote(id)
                                if id % 3 == 0 { throw Refused() }
                                if id % 3 == 1 { try tx.addNote(id, serial: 1_000) }
                            }
                            return false
                        } catch {
                            return error is Refused || (error as? StorageError)?.code.isUnique == true
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 60)
            let kept = try await database.countNotes()
            #expect(kept == 30)
        }
    }

    @Test("a body sees its own changes, nobody else does before the commit", arguments: Engine.available)
    func isolation(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let changed = try await database.write { tx in
                try tx.addNote(1)
                try tx.addNote(2)
                #expect(try tx.countNotes() == 2)
                return try tx.run("UPDATE notes SET words = 'x' WHERE id > 0")
            }
            #expect(changed == 2)
            let none = try await database.write { try $0.run("DELETE FROM notes WHERE id = 9") }
            #expect(none == 0)
        }
    }

    @Test("a swallowed failure still spoils the transaction", arguments: Engine.available)
    func swallowed(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let found = await code {
                try await database.write { tx in
                    try tx.addNote(1)
                    try? tx.addNote(1)
                }
            }
            #expect(found == .unique(table: "notes", columns: ["id"]))
            let kept = try await database.countNotes()
            #expect(kept == 0)
        }
    }

    @Test("an attempt may fail without spoiling the rest", arguments: Engine.available)
    func attempts(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.addNote(1)
                let second = try? tx.attempt {
                    try tx.addNote(2)
                    try tx.addNote(1)
                    return true
                }
                #expect(second == nil)
                try tx.attempt { try tx.addNote(3) }
            }
            let ids = try await database.read { tx in
                try tx.rows("SELECT id FROM notes ORDER BY id").map { try $0.get("id", as: Int.self) }
            }
            #expect(ids == [1, 3])
        }
    }

    @Test("a reader cannot write", arguments: Engine.available)
    func readOnly(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            #expect(await code { try await database.read { try $0.addNote(1) } } == .other)
            let kept = try await database.countNotes()
            #expect(kept == 0)
        }
    }

    @Test("10,000 rows are read at once", arguments: Engine.available)
    func manyRows(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                for id in 0..<10_000 { try tx.addNote(id, words: "dòng \(id)") }
            }
            let words = try await database.read { tx in
                try tx.rows("SELECT id, words FROM notes ORDER BY id").map { try $0.get("words", as: String.self) }
            }
            #expect(words.count == 10_000)
            #expect(words.last == "dòng 9999")
        }
    }
}

extension StorageError.Code {
    fileprivate var isUnique: Bool {
        if case .unique = self { true } else { false }
    }
}
