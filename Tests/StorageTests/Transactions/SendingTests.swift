import Storage
import TestKit
import Testing

@Suite("Statements that nobody waits for")
struct SendingTests {
    @Test("they are done in their order, before the next", arguments: Engine.available)
    func order(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.send("INSERT INTO agencies (code, name) VALUES ('H47', 'Sở Nội vụ')")
                for id in 1...3 { try tx.send("INSERT INTO notes (id, agency, serial) VALUES (\(id), 'H47', \(id))") }
                #expect(try tx.run("UPDATE notes SET words = 'x' WHERE agency = 'H47'") == 3)
                try tx.send("DELETE FROM notes WHERE id = 2")
            }
            #expect(try await database.countNotes() == 2)
        }
    }

    @Test("a fault of theirs is told and undoes all, wherever it comes to light", arguments: Engine.available)
    func fault(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let atEnd = await code {
                try await database.write { tx in
                    try tx.addNote(1)
                    try tx.send("INSERT INTO notes (id, serial) VALUES (1, 2)")
                }
            }
            #expect(atEnd == .unique(table: "notes", columns: ["id"]))
            let atNext = await code {
                try await database.write { tx in
                    try tx.send("INSERT INTO notes (id, serial) VALUES (2, -1)")
                    try tx.send("INSERT INTO notes (id, serial) VALUES (3, 3)")
                    return try tx.countNotes()
                }
            }
            #expect(atNext == .constraint)
            let count = try await database.countNotes()
            #expect(count == 0)
        }
    }

    @Test("an attempt takes back what was sent within it", arguments: Engine.available)
    func attempt(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                try tx.send("INSERT INTO notes (id, serial) VALUES (1, 1)")
                do {
                    try tx.attempt { try tx.send("INSERT INTO notes (id, serial) VALUES (1, 9)") }
                    Issue.record("the double was not told")
                } catch let error as StorageError {
                    #expect(error.code == .unique(table: "notes", columns: ["id"]))
                }
                try tx.send("INSERT INTO notes (id, serial) VALUES (2, 2)")
            }
            #expect(try await database.countNotes() == 2)
        }
    }

    @Test("a body that asks nothing of the database leaves it as it was", arguments: Engine.available)
    func nothing(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let seven = try await database.write { _ in 7 }
            #expect(seven == 7)
            await #expect(throws: Refused()) { try await database.write { _ -> Int in throw Refused() } }
            let count = try await database.countNotes()
            #expect(count == 0)
        }
    }
}
