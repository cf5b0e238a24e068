import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Answers in preparation")
struct AnswerDraftTests {
    private static let now = Moment.at("18/01/2016 10:00")

    private func asked(_ test: TestOffice, _ role: Role = .reception) async throws -> DossierFile {
        let code = try await test.file()
        try await ask(test, code, role, at: Moment.at("18/01/2016 09:30"))
        return try #require(try await test.dossiers.find(code))
    }

    private func ask(_ test: TestOffice, _ code: DossierCode, _ role: Role, at time: Date) async throws {
        let item = SupplementItem(subject: .extra(name: "Hợp đồng"), reason: "Còn thiếu")
        try await test.dossiers.act(
            .requestSupplement(SupplementRequest(items: [item], until: Moment.day("25/01/2016"))), on: code,
            by: test.officer(role), at: time)
    }

    @Test(
        "begun once, found again, on no list of drafts and none of those that may be had", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let file = try await asked(test)
            let (drafts, account) = (test.office.drafts, test.citizen().account)
            #expect(try await drafts.answer(to: file, by: account) == nil)
            let begun = try await drafts.beginAnswer(to: file, by: account, now: Self.now)
            #expect(try await drafts.beginAnswer(to: file, by: account, now: Self.now).id == begun.id)
            let paper = try await test.paper()
            try await drafts.attach([("giay_to.bo_sung_0", paper)], to: begun.id, of: account, now: Self.now)
            #expect(try await drafts.answer(to: file, by: account)?.files["giay_to.bo_sung_0"] == [paper])
            #expect(try await drafts.answer(to: file, by: test.citizen(1).account) == nil)
            #expect(try await !drafts.all(of: account).contains { $0.id == begun.id })
            #expect(try await drafts.open(begun.id, of: account, now: Self.now) == nil)
            await #expect(throws: Refusal.unknownDossier) {
                _ = try await test.dossiers.file(begun.id, by: test.applicant, at: Self.now)
            }
        }
    }

    @Test("a second request has an answer of its own, and one that waits for nothing has none")
    func second() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let file = try await asked(test)
            let (drafts, account) = (test.office.drafts, test.citizen().account)
            let first = try await drafts.beginAnswer(to: file, by: account, now: Self.now)
            let paper = try await test.paper()
            try await test.dossiers.act(
                .supplement(answers: file.dossier.answers, papers: ["bo_sung_0": [paper]]), on: file.dossier.code,
                by: .applicant(test.citizen()), at: Self.now)
            let answered = try #require(try await test.dossiers.find(file.dossier.code))
            await #expect(throws: Refusal.unknownDossier) {
                _ = try await drafts.beginAnswer(to: answered, by: account, now: Self.now)
            }
            try await ask(test, file.dossier.code, .agencyHead, at: Self.now.addingTimeInterval(60))
            let again = try #require(try await test.dossiers.find(file.dossier.code))
            #expect(try await drafts.answer(to: again, by: account) == nil)
            let other = try await drafts.beginAnswer(to: again, by: account, now: Self.now)
            #expect(other.id != first.id && other.files.isEmpty)
        }
    }

    @Test("it is found by an index")
    func plan() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let sql = Drafts.answering("a/1", by: test.citizen().account)
            let plan = try await test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(sql)").map { try $0.get("detail") as String }.joined()
            }
            #expect(plan == "SEARCH drafts USING INDEX drafts_answers (account=? AND answers=?)")
        }
    }
}
