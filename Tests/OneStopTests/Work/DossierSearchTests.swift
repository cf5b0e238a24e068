import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Finding dossiers by words")
struct DossierSearchTests {
    private let agency = "so-gtvt"

    private func find(
        _ typed: String, _ test: TestOffice, at agency: String = "so-gtvt"
    ) async throws -> [DossierHit] {
        guard let query = DossierQuery(typed) else { return [] }
        return try await test.office.work.search(query, in: agency, after: nil).hits
    }

    @Test(
        "code, names and numbers are found by the beginnings of their words, without marks, in one's agency alone",
        arguments: Engine.available)
    func words(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file(TestOffice.badge, at: agency, seed: 3)
            let cases: [(String, Int)] = [
                (code.text.lowercased(), 1), ("160118-0001", 1), ("Huỳnh BÍ", 1), ("bi huy", 1), ("mat huynh bi", 1),
                ("huynh khong", 0), ("uynh", 0), ("%", 0), ("_", 0), ("' OR 1=1", 0), ("", 0),
            ]
            for (typed, count) in cases {
                #expect(try await find(typed, test).count == count, "\(typed)")
                #expect(try await find(typed, test, at: "ubnd-tam-ky").isEmpty)
            }
            let hit = try #require(try await find("huynh", test).first)
            #expect(hit.row.code == code.text && hit.matches.map(\.place).contains(.applicant))
        }
    }

    @Test("a number is found whole, in groups, and without its points; a secret answer never")
    func numbers() throws {
        #expect(DossierQuery("0905 123 456")?.words == ["0905123456"])
        #expect(DossierQuery("049.086.001.234")?.words == ["049086001234"])
        #expect(DossierQuery("H47.21-160118-0001")?.words == ["h47", "21", "160118", "0001"])
        #expect(DossierQuery("năm 2016 tờ 12")?.words == ["nam", "2016", "to", "12"])
        #expect(DossierQuery("  -- ") == nil)
        #expect(DossierWord.numbers(of: "92B-012.34") == ["92b", "012", "34", "92b01234"])
        let secret = try #require(TestOffice.province.catalogue?.procedures.first { $0.slug == TestOffice.badge })
            .form.fields.filter(\.isSecret)
        #expect(!secret.isEmpty)
    }

    @Test(
        "the result's number is found once it is issued, and closed dossiers stay findable", arguments: Engine.available
    )
    func results(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.accepted()
            let rules = try #require(try await test.dossiers.find(code)).procedure
            var at = Moment.at("18/01/2016 14:00")
            while true {
                let dossier = try await test.dossier(code)
                guard let step = Path(of: dossier, under: rules).step(dossier.step), step.kind != .return else { break }
                at = at.addingTimeInterval(60)
                let command: Command =
                    switch step.kind {
                    case .approve: .approve(note: "")
                    case .issue: .issue(number: "77/ĐKHKD", day: Moment.day("18/01/2016"), text: "KQ", file: nil)
                    default: .completeStep(note: "", skipping: [])
                    }
                try await test.dossiers.act(command, on: code, by: test.officer(step.role), at: at)
            }
            for typed in ["77/đkhkd", "77dkhkd", "dkhkd 77"] {
                let hits = try await find(typed, test, at: "ubnd-tam-ky")
                #expect(hits.map(\.row.code) == [code.text] && hits[0].matches.contains { $0.place == .result })
            }
            try await test.handOut(code, at: at)
            #expect(try await find("77 dkhkd", test, at: "ubnd-tam-ky").count == 1)
        }
    }

    @Test("pages follow each other without a gap or a double, walked or looked up", arguments: Engine.available)
    func paging(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            for seed in 1...30 as ClosedRange<UInt64> { _ = try await test.file(seed: seed) }
            let query = try #require(DossierQuery("huynh demo"))
            for rare in ["huynh", nil] {
                var (seen, key): ([String], QueueKey?) = ([], nil)
                repeat {
                    let after = key
                    let rows = try await test.office.database.read { tx in
                        try tx.rows(Work.finding(query, in: "ubnd-tam-ky", from: rare, after: after)).map(
                            QueueRow.init(row:))
                    }
                    let shown = rows.prefix(Queues.pageSize)
                    seen += shown.map(\.code)
                    key = rows.count > shown.count ? shown.last.map { QueueKey(at: $0.submittedAt, id: $0.id) } : nil
                } while key != nil
                #expect(seen.count == 30 && Set(seen).count == 30)
            }
        }
    }

    @Test("a rare word is looked up in its index; a common one walks the agency's newest in order, unsorted")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let query = try #require(DossierQuery("huynh demo"))
            let (rare, common) = try await test.office.database.read { tx in
                (
                    try tx.plan(Work.finding(query, in: "ubnd-tam-ky", from: "huynh", after: nil)),
                    try tx.plan(Work.finding(query, in: "ubnd-tam-ky", from: nil, after: nil))
                )
            }
            #expect(rare.contains("SEARCH w USING") && !rare.contains("SCAN dossiers"), "\(rare)")
            #expect(common.contains("dossiers_newest") && !common.contains("TEMP B-TREE"), "\(common)")
            #expect(common.contains("dossier_words_dossier"), "\(common)")
        }
    }

    @Test("dossiers from before there were words get them by the sweep", arguments: Engine.available)
    func old(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            _ = try await test.office.database.write { tx in
                try tx.run("DELETE FROM dossier_words")
                try tx.run("UPDATE dossiers SET has_words = 0")
            }
            #expect(try await find("huynh", test, at: "ubnd-tam-ky").isEmpty)
            _ = try await test.dossiers.sweep(at: Moment.at("18/01/2016 10:00"))
            #expect(try await find("huynh", test, at: "ubnd-tam-ky").map(\.row.code) == [code.text])
            #expect(try await test.dossiers.writeWords() == 0)
        }
    }
}
