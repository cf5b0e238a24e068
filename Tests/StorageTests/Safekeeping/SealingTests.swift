import Foundation
import Kernel
import TestKit
import Testing

@testable import Storage

@Suite("Sealing: what lies in a row is opened with the right key, in its own place, or not at all")
struct SealingTests {
    private static let now = Date(milliseconds: 1_453_000_000_000)
    private static let cell = Cell("people", "phone", row: "a")

    private static let people = Migration(
        number: 950, name: "people",
        statements: ["CREATE TABLE people (id \(.text) PRIMARY KEY, phone \(.text), secret \(.blob)) \(.strict)"])

    private func withKeys<Value>(
        _ engine: Engine, _ body: (Database) async throws -> Value
    ) async throws -> Value {
        try await engine.withDatabase(migrations: SafekeepingMigrations.all + [Self.people], body)
    }

    @Test("a value comes back in its own cell, and in no other", arguments: Engine.available)
    func place(engine: Engine) async throws {
        try await withKeys(engine) { database in
            try await database.write { tx in
                try tx.run(
                    """
                    INSERT INTO people (id, phone, secret)
                    VALUES ('a', \(try tx.seal("0905123318", at: Self.cell)),
                        \(try tx.seal(bytes: [1, 2, 3], at: Cell("people", "secret", row: "a"))))
                    """)
            }
            try await database.read { tx in
                let row = try #require(try tx.row("SELECT phone, secret FROM people"))
                let phone: String = try row.get("phone")
                #expect(!phone.contains("0905123318") && phone.hasPrefix("~"))
                #expect(try tx.unseal(phone, at: Self.cell) == "0905123318")
                #expect(
                    try tx.unseal(bytes: try row.get("secret"), at: Cell("people", "secret", row: "a"))
                        == [1, 2, 3])
                for other in [
                    Cell("people", "phone", row: "b"), Cell("people", "name", row: "a"),
                    Cell("others", "phone", row: "a"),
                ] {
                    #expect(throws: StorageError(.value, "")) { try tx.unseal(phone, at: other) }
                }
            }
        }
    }

    @Test("any changed byte is refused; a text from before there were keys is given as it is")
    func changed() async throws {
        try await withKeys(.sqlite) { database in
            try await database.read { tx in
                let sealed = Array(try tx.seal("0905123318", at: Self.cell).utf8)
                // Before the two signs of filling stands a letter some of whose bits mean nothing.
                for place in 5..<sealed.count - 3 {
                    var bytes = sealed
                    bytes[place] = bytes[place] == 65 ? 66 : 65
                    let text = String(decoding: bytes, as: UTF8.self)
                    if bytes == sealed { continue }
                    #expect(throws: StorageError.self, "byte \(place)") { try tx.unseal(text, at: Self.cell) }
                }
                for old in ["", "0905123318", "{\"a\":\"~\"}", "~", "~không", "~AAAA"] {
                    #expect(try tx.unseal(old, at: Self.cell) == old)
                }
            }
        }
    }

    @Test("equal values are sealed differently and indexed alike, each kind by itself; without keys nothing goes")
    func index() async throws {
        try await withKeys(.sqlite) { database in
            try await database.read { tx in
                let (one, other) = (try tx.seal("x", at: Self.cell), try tx.seal("x", at: Self.cell))
                #expect(one != other)
                let index = try tx.blind("x", as: .contact)
                #expect(try tx.blind("x", as: .contact) == index)
                #expect(try tx.blind("x", as: .word) != index)
                #expect(try tx.blind("y", as: .contact) != index)
            }
        }
        try await Engine.sqlite.withDatabase(keys: nil) { database in
            await #expect(throws: StorageError(.configuration, "")) {
                try await database.read { tx in _ = try tx.seal("x", at: Self.cell) }
            }
        }
    }

    @Test(
        "a new generation seals from then on; what the old one sealed and indexed is still found",
        arguments: Engine.available)
    func rotation(engine: Engine) async throws {
        try await engine.withURL { url in
            let old = try await engine.withDatabase(
                at: url, keys: .made(from: [1]), migrations: SafekeepingMigrations.all
            ) { database in
                try await database.checkSealKeys(at: Self.now)
                return try await database.write { tx in
                    try tx.makeDataKey(of: "d")
                    return (
                        try tx.seal("x", at: Self.cell), try tx.blind("x", as: .person),
                        try tx.seal("y", at: Self.cell, under: "d")
                    )
                }
            }
            try await engine.withDatabase(at: url, keys: .made(from: [1, 2])) { database in
                try await database.checkSealKeys(at: Self.now)
                try await database.write { tx in
                    #expect(try tx.unseal(old.0, at: Self.cell) == "x")
                    #expect(try tx.blind("x", as: .person) == old.1)
                    #expect(try tx.unseal(old.2, at: Self.cell, under: "d") == "y")
                    let new = try tx.seal("x", at: Self.cell)
                    #expect(SealedBytes(text: new)?.generation == 2 && SealedBytes(text: old.0)?.generation == 1)
                }
            }
            for keys in [SealKeys.made(from: [2]), .made(from: [1]), .made(from: [1, 3])] {
                try await engine.withDatabase(at: url, keys: keys) { database in
                    await #expect(throws: StorageError(.configuration, "")) {
                        try await database.checkSealKeys(at: Self.now)
                    }
                }
            }
        }
    }

    @Test("another key under a known number, and one older than the first, are refused", arguments: Engine.available)
    func otherKeys(engine: Engine) async throws {
        try await engine.withURL { url in
            let isSealed = try await engine.withDatabase(at: url, keys: nil) { try await $0.isSealed() }
            #expect(!isSealed)
            let (before, after) = try await engine.withDatabase(
                at: url, keys: .made(from: [2]), migrations: SafekeepingMigrations.all
            ) { database in
                let before = try await database.isSealed()
                try await database.checkSealKeys(at: Self.now)
                try await database.checkSealKeys(at: Self.now)
                return (before, try await database.isSealed())
            }
            #expect(!before && after)
            let other = SealKey(generation: 2, secret: Array(repeating: 9, count: 32)).flatMap { SealKeys([$0]) }
            for keys in [other, .made(from: [1, 2])] {
                try await engine.withDatabase(at: url, keys: keys) { database in
                    await #expect(throws: StorageError(.configuration, "")) {
                        try await database.checkSealKeys(at: Self.now)
                    }
                }
            }
        }
        #expect(SealKeys([]) == nil && SealKey(generation: 0, secret: Array(repeating: 0, count: 32)) == nil)
        #expect(SealKey(generation: 1, secret: [1]) == nil)
    }

    @Test(
        "a destroyed data key leaves what lay under it unreadable, for others nothing changes",
        arguments: Engine.available)
    func erasure(engine: Engine) async throws {
        try await withKeys(engine) { database in
            let (a, b) = try await database.write { tx in
                try tx.makeFirstDataKey(of: "a")
                try tx.makeDataKey(of: "b")
                return (try tx.seal("x", at: Self.cell, under: "a"), try tx.seal("y", at: Self.cell, under: "b"))
            }
            try await database.read { tx in
                try tx.readDataKeys(of: ["a", "b", "c"])
                #expect(try tx.unseal(a, at: Self.cell, under: "a") == "x")
                #expect(throws: StorageError(.value, "")) { try tx.unseal(a, at: Self.cell, under: "b") }
                #expect(throws: StorageError(.erased, "")) { try tx.seal("z", at: Self.cell, under: "c") }
            }
            try await database.write { tx in
                _ = try tx.unseal(a, at: Self.cell, under: "a")
                #expect(try tx.dropDataKey(of: "a"))
                #expect(throws: StorageError(.erased, "")) { try tx.unseal(a, at: Self.cell, under: "a") }
                #expect(try tx.unseal(b, at: Self.cell, under: "b") == "y")
                #expect(try tx.dropDataKey(of: "a") == false)
            }
        }
    }

    @Test("a data key that was made in something undone is not used after it", arguments: Engine.available)
    func undone(engine: Engine) async throws {
        struct Undo: Error {}
        try await withKeys(engine) { database in
            try await database.write { tx in
                #expect(throws: Undo.self) {
                    try tx.attempt {
                        try tx.makeDataKey(of: "a")
                        throw Undo()
                    }
                }
                #expect(throws: StorageError(.erased, "")) { try tx.seal("x", at: Self.cell, under: "a") }
            }
        }
    }
}
