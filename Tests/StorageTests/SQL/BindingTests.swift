import Foundation
import Kernel
import Storage
import TestKit
import Testing

@Suite("Values in statements")
struct BindingTests {
    private enum Stage: String, SQLBindable, SQLReadable {
        case draft, submitted
    }

    @Test("every kind of value comes back as it was", arguments: Engine.available)
    func roundTrip(_ engine: Engine) async throws {
        let id = ID<BindingTests>.new()
        let day = try #require(CivilDay(iso: "2016-01-18"))
        let date = Date(milliseconds: 1_453_082_400_123)
        let bytes: [UInt8] = [0, 1, 0x5C, 0x27, 0xFF, 0x80]
        try await engine.withDatabase { database in
            try await database.read { tx in
                let row = try #require(
                    try tx.row(
                        """
                        SELECT \(Int64.min) AS low, \(Int64.max) AS high, \("Đà Nẵng – tờ khai số 1") AS words,
                            \("") AS vacant, \(bytes) AS bytes, \([UInt8]()) AS empty, \(Data(bytes)) AS data,
                            \(true) AS yes, \(id) AS id, \(day) AS day, \(date) AS date,
                            \(Stage.submitted) AS stage, \(Language.vi) AS language
                        """))
                #expect(try row.get("low", as: Int64.self) == .min)
                #expect(try row.get("high", as: Int64.self) == .max)
                #expect(try row.get("words", as: String.self) == "Đà Nẵng – tờ khai số 1")
                #expect(try row.get("vacant", as: String.self).isEmpty)
                #expect(try row.get("bytes", as: [UInt8].self) == bytes)
                #expect(try row.get("empty", as: [UInt8].self).isEmpty)
                #expect(try row.get("data", as: Data.self) == Data(bytes))
                #expect(try row.get("yes", as: Bool.self))
                #expect(try row.get("id", as: ID<BindingTests>.self) == id)
                #expect(try row.get("day", as: CivilDay.self) == day)
                #expect(try row.get("date", as: Date.self) == date)
                #expect(try row.get("stage", as: Stage.self) == .submitted)
                #expect(try row.get("language", as: Language.self) == .vi)
            }
        }
    }

    @Test("nil is NULL of its type, stored, found and read back", arguments: Engine.available)
    func nulls(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                let nobody: String? = nil
                let nothing: [UInt8]? = nil
                try tx.run("INSERT INTO notes (id, serial, words, bytes) VALUES (1, 1, \(nobody), \(nothing))")
                let row = try #require(try tx.row("SELECT words FROM notes WHERE \(nobody) IS NULL AND bytes IS NULL"))
                #expect(try row.getOptional("words", as: String.self) == nil)
                #expect(throws: StorageError(.value, "")) { try row.get("words", as: String.self) }
                #expect(try tx.value("SELECT MAX(words) FROM notes", as: String.self) == nil)
            }
        }
    }

    @Test("text that looks like SQL stays text", arguments: Engine.available)
    func injection(_ engine: Engine) async throws {
        let attempts = [
            "'; DROP TABLE notes; --", "\" OR 1=1 --", "?1 $1 \\' %s", "Robert'); DELETE FROM notes;", "\\x00", "${x}",
            "/* */ UNION SELECT", "𝕊𝕆𝕃 👩‍👩‍👧 ễ",
        ]
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                for (id, text) in attempts.enumerated() { try tx.addNote(id, words: text) }
            }
            let found = try await database.read { tx in
                try tx.rows("SELECT words FROM notes WHERE words IN (\(SQL.list(attempts))) ORDER BY id")
                    .map { try $0.get("words", as: String.self) }
            }
            #expect(found == attempts)
        }
    }

    @Test("U+0000 in a text is refused before it reaches the engine", arguments: Engine.available)
    func refusesNUL(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            let fault = await #expect(throws: StorageError.self) {
                try await database.write { try $0.addNote(1, words: "a\0b") }
            }
            #expect(fault?.code == .value)
            #expect(fault?.detail.contains("U+0000") == true)
            let kept = try await database.countNotes()
            #expect(kept == 0)
        }
    }

    @Test("sums are integers, fractions are refused", arguments: Engine.available)
    func numbers(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: notes) { database in
            try await database.write { tx in
                for id in 1...3 { try tx.addNote(id, serial: 4_000_000_000 * id) }
                #expect(try tx.value("SELECT SUM(serial) FROM notes", as: Int.self) == 24_000_000_000)
                #expect(try tx.value("SELECT SUM(serial) FROM notes WHERE id > 5", as: Int.self) == nil)
            }
            #expect(await code { try await database.read { _ = try $0.rows("SELECT 0.5") } } == .value)
        }
    }
}
