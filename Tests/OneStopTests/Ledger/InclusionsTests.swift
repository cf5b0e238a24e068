import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Ledger: waiting for a checkpoint")
struct InclusionsTests {
    private static let one = Inclusions.Key(subject: "one", number: 1)
    private static let other = Inclusions.Key(subject: "other", number: 1)

    @Test("everybody who waits for it is told, nobody else, and who asks just after is told at once")
    func told() async {
        let inclusions = Inclusions()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 { group.addTask { await inclusions.wait(for: Self.one, atMost: .seconds(60)) } }
            group.addTask { await !inclusions.wait(for: Self.other, atMost: .milliseconds(50)) }
            // The bell rings once somebody waits.
            for await _ in inclusions.bell { break }
            inclusions.announce([Self.one])
            for await isRight in group { #expect(isRight) }
        }
        #expect(await inclusions.wait(for: Self.one, atMost: .seconds(60)))
        #expect(await !inclusions.wait(for: Self.other, atMost: .zero))
    }

    @Test("who gives up is told no, and what is announced then harms nobody")
    func givenUp() async {
        let inclusions = Inclusions()
        await withTaskGroup(of: Bool.self) { group in
            group.addTask { await inclusions.wait(for: Self.one, atMost: .seconds(600)) }
            for await _ in inclusions.bell { break }
            group.cancelAll()
            #expect(await group.next() == false)
        }
        inclusions.announce([Self.one, Self.one, Self.other])
    }

    @Test("a filing is told by the sequencer, not by the clock", .timeLimit(.minutes(45)), arguments: Engine.available)
    func filing(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let sequencer = try await test.sequencer()
            _ = try await test.file()
            try await sequencer.round(at: Moment.at("18/01/2016 10:00"))
            let code = try await test.file(seed: 2)
            let id = try #require(try await test.dossiers.find(code)).dossier.id.text
            let ledger = test.office.ledger
            async let isIncluded = ledger.waitForInclusion(of: id, number: 1, pause: .seconds(3_600))
            for await _ in ledger.inclusions.bell { break }
            try await sequencer.round(at: Moment.at("18/01/2016 10:01"))
            #expect(try await isIncluded)
            #expect(try await ledger.waitForInclusion(of: FiledDossier(code: code, id: ID(id))))
            #expect(try await ledger.waitForInclusion(of: FiledDossier(code: code, id: nil)), "what was filed before")
        }
    }
}
