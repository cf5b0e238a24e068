import Kernel
import Storage
import TestKit

/// A small schema for the tests of this target: agencies and their notes.
let notes = [
    Migration(
        number: 1, name: "agencies and notes",
        statements: [
            """
            CREATE TABLE agencies (
                code \(.text) PRIMARY KEY,
                name \(.text) NOT NULL
            ) \(.strict)
            """,
            """
            CREATE TABLE notes (
                id \(.integer) PRIMARY KEY,
                agency \(.text) REFERENCES agencies (code),
                serial \(.integer) NOT NULL CHECK (serial >= 0),
                words \(.text),
                bytes \(.blob),
                UNIQUE (agency, serial)
            ) \(.strict)
            """,
        ])
]

extension Transaction {
    /// Adds an agency.
    func addAgency(_ code: String, _ name: String = "Sở Nội vụ") throws {
        try run("INSERT INTO agencies (code, name) VALUES (\(code), \(name))")
    }

    /// Adds a note.
    func addNote(_ id: Int, agency: String? = nil, serial: Int? = nil, words: String? = nil) throws {
        try run(
            """
            INSERT INTO notes (id, agency, serial, words)
            VALUES (\(id), \(agency), \(serial ?? id), \(words))
            """)
    }

    /// How many notes there are.
    func countNotes() throws -> Int {
        try value("SELECT COUNT(*) FROM notes") ?? 0
    }
}

extension Database {
    /// How many notes were committed.
    func countNotes() async throws -> Int {
        try await read { try $0.countNotes() }
    }
}

/// A fault of the domain, such as bodies throw.
struct Refused: Error, Equatable {
    var reason = "refused"
}

/// The code of the `StorageError` that the body throws; `nil` if it throws none.
func code<Value>(of body: () async throws -> Value) async -> StorageError.Code? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? StorageError)?.code
    }
}
