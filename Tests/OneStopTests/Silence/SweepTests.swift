import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// A limit passes: who hears of it, in which order, once.
@Suite("Silence")
struct SweepTests {
    private func history(_ code: DossierCode, _ test: TestOffice) async throws -> [DossierEvent] {
        try #require(try await test.dossiers.find(code)).history.map(\.event)
    }

    private func told(_ code: DossierCode, _ test: TestOffice) async throws -> [Rung] {
        try await history(code, test).compactMap {
            if case .escalated(let escalation) = $0 { escalation.rung } else { nil }
        }
    }

    @Test(
        "owner, head, agency head and province are told in turn, the applicant at the limit",
        arguments: Engine.available)
    func ladder(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            // Accepted Monday 18/01/2016 10:00, due Thursday 21/01, 17:00.
            let code = try await test.file()
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
            let rounds: [(String, [Rung])] = [
                ("20/01/2016 16:00", []), ("21/01/2016 10:30", [.owner]), ("21/01/2016 17:00", [.owner, .head]),
                ("22/01/2016 16:59", [.owner, .head]), ("22/01/2016 17:00", [.owner, .head, .agencyHead]),
                ("26/01/2016 17:00", [.owner, .head, .agencyHead, .province]),
                ("29/02/2016 17:00", [.owner, .head, .agencyHead, .province]),
            ]
            for (at, expected) in rounds {
                for _ in 0..<2 { _ = try await test.dossiers.sweep(at: Moment.at(at)) }
                #expect(try await told(code, test) == expected, "\(at)")
            }
            let dossier = try #require(try await test.dossiers.find(code)).dossier
            #expect(dossier.due == Moment.at("21/01/2016 17:00"), "what was promised stays")
            #expect(dossier.apology?.reason == nil && dossier.apology?.missed == dossier.due)
            #expect(try #require(dossier.apology?.due) > Moment.at("21/01/2016 17:00"))
            #expect(dossier.lastContact == Moment.at("21/01/2016 17:00"))
            #expect(try await history(code, test).count { $0.kind == "apologised" } == 1)
            let letters = try await test.office.mailbox().map(\.recipient)
            for login in ["thuly", "truongphong", "lanhdao"] {
                #expect(letters.contains("\(login).ubnd-tam-ky@demo.vn"), "\(login)")
            }
        }
    }

    @Test("an online filing is warned of at half of its eight hours", arguments: Engine.available)
    func acknowledgement(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()  // 09:15
            _ = try await test.dossiers.sweep(at: Moment.at("18/01/2016 14:00"))
            #expect(try await told(code, test) == [])
            _ = try await test.dossiers.sweep(at: Moment.at("18/01/2016 15:15"))
            #expect(try await told(code, test) == [.owner])
            _ = try await test.dossiers.sweep(at: Moment.at("19/01/2016 09:15"))
            #expect(try await told(code, test) == [.owner, .head])
            let apology = try #require(try await test.dossiers.find(code)).dossier.apology
            #expect(apology?.due == Moment.at("20/01/2016 09:15"))
        }
    }

    @Test("two servers that sweep at once tell each rung once", arguments: Engine.available)
    func servers(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            var codes: [DossierCode] = []
            for seed in 1...6 as ClosedRange<UInt64> { codes.append(try await test.file(seed: seed)) }
            let at = Moment.at("29/01/2016 17:00")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { _ = try await test.dossiers.sweep(at: at) } }
                try await group.waitForAll()
            }
            for code in codes { #expect(try await told(code, test) == Rung.allCases) }
        }
    }

    @Test(
        "one that is not answered stands on the board and in the public number until it is", arguments: Engine.available
    )
    func board(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            let (before, late) = (Moment.at("19/01/2016 09:14"), Moment.at("19/01/2016 10:00"))
            #expect(try await test.office.silence.page(of: "ubnd-tam-ky", after: nil, now: before).rows.isEmpty)
            _ = try await test.dossiers.sweep(at: late)
            let rows = try await test.office.silence.page(of: "ubnd-tam-ky", after: nil, now: late).rows
            #expect(rows.map(\.code) == [code.text] && rows[0].rung == .head)
            #expect(try await test.office.silence.counts(now: late) == ["ubnd-tam-ky": 1])
            try await test.dossiers.act(.accept(officerCase: nil), on: code, by: test.officer(.reception), at: late)
            #expect(try await test.office.silence.counts(now: late) == [:])
            #expect(try await test.office.silence.count(of: "ubnd-tam-ky", now: late) == 0)
        }
    }

    @Test("a dossier that can't be read keeps no other waiting")
    func unreadable() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let (bad, good) = (try await test.file(seed: 1), try await test.file(seed: 2))
            try await test.office.database.write { tx in
                try tx.run(
                    "UPDATE dossiers SET procedure = 'x', version = \(SHA256Digest.of("x").hex) WHERE code = \(bad.text)"
                )
            }
            let sweep = try await test.dossiers.sweep(at: Moment.at("19/01/2016 17:00"), batch: 2)
            #expect(Array(sweep.failed.keys) == [bad.text] && sweep.told == 2)
            #expect(try await told(good, test) == [.owner, .head])
            #expect(try await test.dossiers.sweep(at: Moment.at("19/01/2016 17:01")).looked == 0)
        }
    }

    @Test("board, public number and sweep are served by an index")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let plan = try await test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(Silence.listing("ubnd-tam-ky", after: nil, now: Date.now))").map {
                    try $0.get("detail") as String
                }
            }.joined(separator: "; ")
            #expect(plan.contains("SEARCH dossiers USING") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }
}
