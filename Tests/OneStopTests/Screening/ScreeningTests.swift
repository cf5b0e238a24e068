import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Files behind the virus scanner")
struct ScreeningTests {
    private let now = Moment.at("18/01/2016 09:15")

    /// A store over that office's files, with the scanner.
    private func screening(_ test: TestOffice, _ scanner: ScriptedScanner?) -> Screening {
        Screening(
            database: test.office.database, vault: test.office.vault, scanner: scanner, texts: test.office.texts,
            now: { Moment.at("18/01/2016 09:15") })
    }

    private func send(
        _ words: String, to store: Screening, as name: String = "giay-to.pdf"
    ) async throws -> StoredFile {
        let intake = try await store.receive(atMost: 10_000)
        try await intake.write(Array("%PDF-1.4\n% \(words)\n".utf8))
        return try await intake.finish(as: name)
    }

    private func state(_ digest: SHA256Digest, _ store: Screening) async throws -> FileState? {
        try await store.states(of: [digest])[digest]
    }

    @Test("without a scanner files are taken, opened, and said to be unchecked", arguments: Engine.available)
    func without(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let store = screening(test, nil)
            let file = try await send("a", to: store)
            #expect(try await state(file.digest, store) == .unchecked)
            #expect(try await !store.read(file.digest).isEmpty)
            #expect(try await store.advance(at: now) == .idle)
        }
    }

    @Test("a clean file opens at once; looked into once, it is not looked into again", arguments: Engine.available)
    func clean(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let scanner = ScriptedScanner()
            let store = screening(test, scanner)
            let file = try await send("a", to: store)
            #expect(try await state(file.digest, store) == .clean)
            _ = try await send("a", to: store)
            #expect(try await !store.read(file.digest).isEmpty)
            #expect(scanner.scans == 1)
        }
    }

    @Test("a bad file is refused, never opened, and refused again from anybody", arguments: Engine.available)
    func infected(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let scanner = ScriptedScanner()
            let store = screening(test, scanner)
            scanner.answers(.infected("Win.Test"))
            await #expect(throws: FileRefusal.infected) { _ = try await send("a", to: store) }
            scanner.answers(.clean)
            await #expect(throws: FileRefusal.infected) { _ = try await send("a", to: store) }
            let digest = SHA256Digest.of(Array("%PDF-1.4\n% a\n".utf8))
            await #expect(throws: FileRefusal.infected) { _ = try await store.read(digest) }
            try await store.vouch(for: digest)
            #expect(try await state(digest, store) == .infected("Win.Test"))
            #expect(try await store.overview().infected.map(\.finding) == ["Win.Test"])
        }
    }

    @Test(
        "with the scanner gone a file is kept, waits shut, and opens once the scanner is back",
        arguments: Engine.available)
    func gone(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let scanner = ScriptedScanner()
            let store = screening(test, scanner)
            scanner.answers(.fault("clamd: connect: refused"))
            let file = try await send("a", to: store)
            #expect(try await state(file.digest, store) == .waiting(isTroubled: true))
            await #expect(throws: FileRefusal.waiting) { _ = try await store.read(file.digest) }
            let overview = try await store.overview()
            #expect(overview.waiting == 1 && overview.troubled == 1 && overview.trouble == "clamd: connect: refused")
            #expect(try await store.advance(at: now.addingTimeInterval(4)) == .idle)
            #expect(try await store.advance(at: now.addingTimeInterval(5)) == .troubled)
            #expect(try await store.advance(at: now.addingTimeInterval(14)) == .idle)
            scanner.answers(.clean)
            #expect(try await store.advance(at: now.addingTimeInterval(15)) == .looked)
            #expect(try await !store.read(file.digest).isEmpty)
            #expect(try await store.advance(at: now.addingTimeInterval(9_000)) == .idle)
        }
    }

    @Test("who sent a file that turns out bad later is told once, with its name", arguments: Engine.available)
    func told(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let scanner = ScriptedScanner()
            scanner.answers(.fault("gone"))
            let citizen = test.citizen().account
            let store = screening(test, scanner).taking(from: citizen, at: "/ho-so-nhap/1/giay-to")
            let file = try await send("a", to: store, as: "hop dong.pdf")
            _ = try await send("a", to: store, as: "hop dong.pdf")
            #expect(scanner.scans == 1, "nobody waits for a scanner in trouble")
            scanner.answers(.infected("Doc.Macro"))
            #expect(try await store.advance(at: now.addingTimeInterval(600)) == .looked)
            let told = try await test.office.mailbox().filter { $0.kind == "file_infected" }
            #expect(told.count == 1)
            #expect(told.first?.body.contains("hop dong.pdf") == true && told.first?.body.contains("Doc.Macro") == true)
            #expect(try await store.overview().infected.first?.names.first?.hasPrefix("hop dong.pdf – ") == true)
            await #expect(throws: FileRefusal.infected) { _ = try await store.read(file.digest) }
        }
    }

    @Test("files from before the scanner wait for it once it is set; an old one is looked into when it is opened")
    func enlisted() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let scanner = ScriptedScanner()
            let before = try await send("a", to: screening(test, nil))
            let intake = try await test.office.vault.receive(atMost: 100)
            try await intake.write(Array("%PDF-1.4\n% older than the table\n".utf8))
            let older = try await intake.finish()
            let store = screening(test, scanner)
            try await store.enlist(at: now)
            #expect(try await state(before.digest, store) == .waiting(isTroubled: false))
            #expect(try await store.advance(at: now) == .looked)
            #expect(try await state(before.digest, store) == .clean)
            scanner.answers(.fault("gone"))
            await #expect(throws: FileRefusal.waiting) { _ = try await store.read(older.digest) }
            scanner.answers(.clean)
            #expect(try await store.advance(at: now.addingTimeInterval(60)) == .looked)
            #expect(try await !store.read(older.digest).isEmpty)
        }
    }

    @Test("several servers look into each waiting file once", arguments: Engine.available)
    func servers(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            for index in 0..<12 { _ = try await send("\(index)", to: screening(test, nil)) }
            let scanner = ScriptedScanner()
            let store = screening(test, scanner)
            try await store.enlist(at: now)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { while try await store.advance(at: now) == .looked {} }
                }
                try await group.waitForAll()
            }
            while try await store.advance(at: now) == .looked {}
            #expect(scanner.scans == 12)
            #expect(try await store.overview().waiting == 0)
        }
    }

    @Test("the file that waits longest is found by an index")
    func plan() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let plan = try await test.office.database.read { tx in try tx.plan(Screening.waiting(at: now)) }
            #expect(plan.contains("file_checks_waiting") && !plan.contains("TEMP"), "\(plan)")
        }
    }
}
