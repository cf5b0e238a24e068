import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Recount: what was changed behind the program's back is found and named")
struct TamperTests {
    private static let now = Moment.at("18/01/2016 10:00")

    private func prepared(
        _ engine: Engine, _ body: @escaping (TestOffice, DossierCode, ID<Dossier>) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let sequencer = try await test.sequencer()
            let code = try await test.file()
            _ = try await test.file(TestOffice.badge, at: "so-gtvt", seed: 2)
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), seen: 1, at: Self.now)
            try await sequencer.round(at: Self.now)
            try await body(test, code, try #require(try await test.dossiers.find(code)).dossier.id)
        }
    }

    private func findings(_ test: TestOffice) async throws -> [TamperFinding] {
        try await Recount(of: test.office).run().findings
    }

    @Test("a database as the program left it holds", arguments: Engine.available)
    func whole(engine: Engine) async throws {
        try await prepared(engine) { test, _, _ in
            let report = try await Recount(of: test.office).run()
            #expect(report.findings == [])
            #expect(report.dossiers == 2 && report.events == 4 && report.leaves == 4 && report.files == 1)
        }
    }

    @Test("an event changed, its time changed, deleted, or put in", arguments: Engine.available)
    func events(engine: Engine) async throws {
        try await prepared(engine) { test, code, id in
            try await test.office.database.write { tx in
                try tx.run("UPDATE dossier_events SET at = at + 1 WHERE dossier = \(id) AND number = 2")
            }
            #expect(try await findings(test).first == .changedEvent(dossier: code.text, number: 2))
        }
        try await prepared(engine) { test, code, id in
            try await test.office.database.write { tx in
                let row = try tx.row(
                    "SELECT dossier, number, body FROM dossier_events WHERE dossier = \(id) AND number = 1")
                let body = try #require(row.map { try Ledgered.body(of: $0, in: tx) })
                let other = try tx.seal(
                    body.replacing("Bí Mật", with: "Ai Khác"), at: .event(of: id.text, number: 1), under: id.text)
                try tx.run("UPDATE dossier_events SET body = \(other) WHERE dossier = \(id) AND number = 1")
            }
            let found = try await findings(test)
            #expect(found.contains(.changedEvent(dossier: code.text, number: 1)))
            #expect(found.contains(.projection(dossier: code.text, column: "applicant")))
        }
        try await prepared(engine) { test, code, id in
            try await test.office.database.write { tx in
                try tx.run("DELETE FROM dossier_events WHERE dossier = \(id) AND number = 2")
            }
            #expect(try await findings(test).contains(.lostEvent(dossier: code.text, number: 2)))
        }
        try await prepared(engine) { test, code, id in
            try await test.office.database.write { tx in
                try tx.run(
                    """
                    INSERT INTO dossier_events (dossier, number, at, kind, signature, body)
                    SELECT dossier, 4, at, 'claimed', signature, \(try JSON.text(DossierEvent.claimed))
                    FROM dossier_events WHERE dossier = \(id) AND number = 2
                    """)
            }
            #expect(try await findings(test).contains(.unloggedEvent(dossier: code.text, number: 4)))
        }
    }

    @Test("a list's row, a counter", arguments: Engine.available)
    func projections(engine: Engine) async throws {
        try await prepared(engine) { test, code, id in
            try await test.office.database.write { tx in
                try tx.run("UPDATE dossiers SET due_at = due_at + 86400000 WHERE id = \(id)")
            }
            #expect(try await findings(test) == [.projection(dossier: code.text, column: "due_at")])
        }
        try await prepared(engine) { test, _, _ in
            try await test.office.database.write { tx in
                try tx.run("UPDATE counters SET total = 5 WHERE agency = 'ubnd-tam-ky' AND measure = 'accepted'")
            }
            #expect(
                try await findings(test) == [
                    .counter(
                        agency: "ubnd-tam-ky", procedure: TestOffice.household, month: "2016-01", measure: "accepted",
                        kept: 5, counted: 1)
                ])
        }
    }

    @Test("a leaf changed, taken out, put in; a tree that was built anew to hide it", arguments: Engine.available)
    func leaves(engine: Engine) async throws {
        try await prepared(engine) { test, _, _ in
            try await test.office.database.write { tx in
                try tx.run("UPDATE ledger_leaves SET entry = replace(entry, 'tam-ky', 'hoi-an') WHERE position = 1")
            }
            guard case .leaf(1, _)? = try await findings(test).first else {
                Issue.record("the leaf was not named")
                return
            }
        }
        try await prepared(engine) { test, _, _ in
            try await test.office.database.write { tx in try tx.run("DELETE FROM ledger_leaves WHERE position = 2") }
            guard case .leaf(2, _)? = try await findings(test).first else {
                Issue.record("the missing leaf was not named")
                return
            }
        }
        try await prepared(engine) { test, _, _ in
            try await test.office.database.write { tx in
                try tx.run("INSERT INTO ledger_leaves (subject, number, entry, position) VALUES ('x', 1, 'x', 4)")
            }
            let found = try await findings(test)
            #expect(found.contains(.size(kept: 4, counted: 5)))
            #expect(found.contains(.lostEvent(dossier: "x", number: 1)))
        }
        try await prepared(engine) { test, _, _ in
            try await test.office.database.write { tx in
                try tx.run("UPDATE ledger_leaves SET entry = replace(entry, 'tam-ky', 'hoi-an') WHERE position = 1")
                let rows = try tx.rows("SELECT \(LedgerRow.columns) FROM ledger_leaves ORDER BY position")
                    .map(LedgerRow.init(row:))
                try tx.run("DELETE FROM ledger_tiles")
                try tx.run("UPDATE ledger_leaves SET position = NULL")
                try tx.run("UPDATE ledger_state SET size = 0 WHERE id = 1")
                try LedgerTree.append(rows, in: tx)
            }
            #expect(try await findings(test).contains(.checkpoint(size: 4)))
        }
    }

    @Test("a file swapped, or gone, is named with a dossier that it belongs to", arguments: Engine.available)
    func files(engine: Engine) async throws {
        try await prepared(engine) { test, code, _ in
            let files = try #require(test.office.vault as? MemoryFiles)
            let paper = try #require(try await test.dossiers.find(code)?.dossier.filing.papers.values.first?.first)
            let codes = try await test.office.database.read { tx in
                try tx.rows("SELECT code FROM dossiers ORDER BY id").map { try $0.get("code", as: String.self) }
            }
            files.swap(paper.digest, for: Array("%PDF-1.4\n% another\n".utf8))
            #expect(try await findings(test) == [.changedFile(dossier: codes[0], digest: paper.digest)])
            files.swap(paper.digest, for: nil)
            #expect(try await findings(test) == [.missingFile(dossier: codes[0], digest: paper.digest)])
        }
    }

    @Test("a dossier taken out whole, with its rows everywhere, leaves its leaves", arguments: Engine.available)
    func wholeDossier(engine: Engine) async throws {
        try await prepared(engine) { test, _, id in
            try await test.office.database.write { tx in
                let statements: [SQL] = [
                    "DELETE FROM dossier_events WHERE dossier = \(id)", "DELETE FROM calls WHERE dossier = \(id)",
                    "DELETE FROM print_numbers WHERE dossier = \(id)", "DELETE FROM referrals WHERE dossier = \(id)",
                    "DELETE FROM dossiers WHERE id = \(id)",
                ]
                for statement in statements { try tx.run(statement) }
            }
            let found = try await findings(test)
            for number in 1...3 { #expect(found.contains(.lostEvent(dossier: id.text, number: number))) }
        }
    }
}
