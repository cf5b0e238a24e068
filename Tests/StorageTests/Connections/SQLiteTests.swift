import Foundation
import Storage
import TestKit
import Testing

@Suite("SQLite")
struct SQLiteTests {
    @Test("the writer's commits are durable, each and every one")
    func synchronousFull() async throws {
        try await Engine.sqlite.withDatabase(migrations: notes) { database in
            let settings = try await database.write { tx in
                [
                    try tx.value("PRAGMA synchronous", as: Int.self),
                    try tx.value("PRAGMA foreign_keys", as: Int.self),
                ]
            }
            #expect(settings == [2, 1])
            #expect(try await database.write { try $0.value("PRAGMA journal_mode", as: String.self) } == "wal")
        }
    }

    @Test("what was committed is there when the file is opened again, and only its owner may read it")
    func reopens() async throws {
        try await Engine.sqlite.withURL { url in
            try await Engine.sqlite.withDatabase(at: url, migrations: notes) {
                try await $0.write { try $0.addNote(1) }
            }
            let kept = try await Engine.sqlite.withDatabase(at: url) { try await $0.read { try $0.countNotes() } }
            #expect(kept == 1)
            let path = url.description.replacing("sqlite:", with: "")
            let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(rights == 0o600)
        }
    }

    @Test("a database in memory is a file that is gone after closing")
    func memory() async throws {
        let database = try await Database.open(DatabaseURL("sqlite::memory:"), logger: Engine.sqlite.quiet)
        let path = try await database.write { tx in
            try tx.migrateNotes()
            try tx.addNote(1)
            return try #require(try tx.row("PRAGMA database_list")).get("file", as: String.self)
        }
        #expect(FileManager.default.fileExists(atPath: path))
        await database.close()
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(await code { try await database.write { _ in } } == .unavailable)
    }

    @Test("a file that is no database is named corrupt, a missing folder unavailable")
    func unusable() async throws {
        try await Engine.sqlite.withURL { url in
            let path = url.description.replacing("sqlite:", with: "")
            try Data(repeating: 65, count: 8_192).write(to: URL(fileURLWithPath: path))
            #expect(await code { try await open(path) } == .corrupt)
            #expect(await code { try await open(path + ".d/x.sqlite") } == .unavailable)
        }
    }

    @Test("past the depth of the queue a writer is refused at once, and the others are served")
    func backPressure() async throws {
        var limits = Limits.standard
        limits.queue = 10
        try await Engine.sqlite.withDatabase(limits: limits, migrations: notes) { database in
            let codes = await withTaskGroup(of: StorageError.Code?.self) { group in
                group.addTask { await code { try await database.write { _ in Thread.sleep(forTimeInterval: 0.3) } } }
                for id in 0..<100 {
                    group.addTask { await code { try await database.write { try $0.addNote(id) } } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(codes) == [nil, .unavailable])
            let kept = try await database.countNotes()
            #expect(kept + 1 == codes.count { $0 == nil })
        }
    }

    @Test("the limit on a statement's time counts for each run, not for all its runs together")
    func limitPerRun() async throws {
        try await Engine.sqlite.withDatabase(migrations: notes) { database in
            try await withThrowingTaskGroup { group in
                for first in 0..<64 {
                    group.addTask {
                        for id in 0..<150 { try await database.write { try $0.addNote(first * 1_000 + id) } }
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await database.countNotes()
            #expect(kept == 9_600)
        }
    }

    @Test("who waited longer than allowed is refused instead of served late")
    func waiting() async throws {
        var limits = Limits.standard
        limits.wait = .seconds(5)
        try await Engine.sqlite.withDatabase(limits: limits, migrations: notes) { database in
            let (started, signal) = AsyncStream.makeStream(of: Void.self)
            let asking = DispatchSemaphore(value: 0)
            let codes = await withTaskGroup(of: StorageError.Code?.self) { group in
                group.addTask {
                    defer { signal.finish() }
                    return await code {
                        try await database.write { _ in
                            signal.yield()
                            for _ in 0..<5 { asking.wait() }
                            Thread.sleep(forTimeInterval: 6)
                        }
                    }
                }
                for await _ in started { break }
                for id in 0..<5 {
                    group.addTask {
                        asking.signal()
                        return await code { try await database.write { try $0.addNote(id) } }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == .unavailable } == 5)
            #expect(codes.count { $0 == nil } == 1)
        }
    }

    private func open(_ path: String) async throws {
        await (try Database.open(DatabaseURL("sqlite:\(path)"), logger: Engine.sqlite.quiet)).close()
    }
}

extension Transaction {
    fileprivate func migrateNotes() throws {
        for migration in notes { for statement in migration.statements { try run(statement) } }
    }
}
