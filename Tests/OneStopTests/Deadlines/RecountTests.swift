import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// The government announces a day off or a make-up day while dossiers are open.
@Suite("A calendar that changes")
struct RecountTests {
    private func publish(adding line: String, _ test: TestOffice, at: String) async throws {
        var files = TestOffice.folder.files
        files["calendar.csv"] = (files["calendar.csv"] ?? "").trimmingCharacters(in: .newlines) + "\n\(line)\n"
        let note = PublicationNote(by: nil, text: "lịch")
        try await test.office.publication.publish(ProvinceFolder(files: files), as: note, at: Moment.at(at))
    }

    /// Accepted Monday, due on Thursday 21/01/2016, 17:00.
    private func accepted(_ seed: UInt64, _ test: TestOffice) async throws -> DossierCode {
        let code = try await test.file(seed: seed)
        return try await test.dossiers.act(
            .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00")
        ).code
    }

    private func all(at: String, batch: Int = 100, _ test: TestOffice) async throws -> Int {
        var total = 0
        while true {
            let counted = try await test.dossiers.recount(at: Moment.at(at), batch: batch)
            if counted == 0 { return total }
            total += counted
        }
    }

    @Test(
        "a day off puts open dates off, says old and new and why, tells the applicant, once",
        arguments: Engine.available)
    func dayOff(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let (running, waiting) = (try await accepted(1, test), try await test.file(seed: 2))
            #expect(try await all(at: "18/01/2016 11:00", test) == 0)
            try await publish(adding: "2016-01-19,holiday,Ngày nghỉ bão,", test, at: "18/01/2016 11:30")
            #expect(try await all(at: "18/01/2016 12:00", batch: 1, test) == 2)
            let file = try #require(try await test.dossiers.find(running))
            #expect(Moment.text(try #require(file.dossier.due)) == "22/01/2016, 17:00")
            guard case .rescheduled(let moved)? = file.history.last?.event else { throw Refusal.unknownDossier }
            #expect(moved.from == Moment.at("21/01/2016 17:00") && moved.publication == 2)
            #expect(moved.days == [DayChange(day: Moment.day("19/01/2016"), now: .holiday, name: "Ngày nghỉ bão")])
            #expect(file.dossier.lastContact == Moment.at("18/01/2016 12:00"))
            let answer = try #require(try await test.dossiers.find(waiting)).dossier
            #expect(Moment.text(answer.answerBy) == "20/01/2016, 09:15")
            #expect(try await all(at: "18/01/2016 12:05", test) == 0)
            #expect(try await test.dossiers.find(running)?.history.count == file.history.count)
        }
    }

    @Test("a make-up Saturday brings dates forward, but none that has passed, and none into the past")
    func makeUp() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let late = try await accepted(1, test)
            let early = try await test.file(seed: 2, now: Moment.at("22/01/2016 08:00"))
            try await test.dossiers.act(
                .accept(officerCase: nil), on: early, by: test.officer(.reception), at: Moment.at("22/01/2016 09:00"))
            try await publish(adding: "2016-01-23,makeup-workday,Làm bù,", test, at: "22/01/2016 11:00")
            _ = try await all(at: "22/01/2016 12:00", test)
            #expect(try await test.dossiers.find(late)?.dossier.due == Moment.at("21/01/2016 17:00"))
            #expect(try await test.dossiers.find(early)?.dossier.due == Moment.at("26/01/2016 17:00"))
        }
    }

    @Test("an extended date, and one that a supplement holds, are counted by the new calendar too")
    func extendedAndPaused() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let (extended, paused) = (try await accepted(1, test), try await accepted(2, test))
            try await test.dossiers.act(
                .extend(to: Moment.day("25/01/2016"), reason: "x"), on: extended, by: test.officer(.agencyHead),
                at: Moment.at("19/01/2016 09:00"))
            let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            try await test.dossiers.act(
                .requestSupplement(SupplementRequest(items: [item], until: Moment.day("29/01/2016"))), on: paused,
                by: test.officer(.caseOfficer), at: Moment.at("19/01/2016 09:00"))
            try await publish(adding: "2016-01-22,holiday,Ngày nghỉ bão,", test, at: "19/01/2016 11:00")
            _ = try await all(at: "19/01/2016 12:00", test)
            #expect(try await test.dossiers.find(extended)?.dossier.due == Moment.at("26/01/2016 17:00"))
            let file = try #require(try await test.dossiers.find(paused))
            #expect(file.history.allSatisfy { $0.event.kind != "rescheduled" })
            let answered = try await test.dossiers.act(
                .supplement(answers: file.dossier.answers, papers: ["bo_sung_0": [try await test.paper()]]), on: paused,
                by: .applicant(test.citizen()), at: Moment.at("20/01/2016 09:00"))
            // One day stood, one day is off now: Thursday's promise is Monday's.
            #expect(Moment.text(try #require(answered.due)) == "25/01/2016, 17:00")
        }
    }

    @Test("several servers at once move a date once", arguments: Engine.available)
    func servers(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            var codes: [DossierCode] = []
            for seed in 1...5 as ClosedRange<UInt64> { codes.append(try await accepted(seed, test)) }
            try await publish(adding: "2016-01-19,holiday,Ngày nghỉ bão,", test, at: "18/01/2016 11:30")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 { group.addTask { _ = try await all(at: "18/01/2016 12:00", batch: 3, test) } }
                try await group.waitForAll()
            }
            for code in codes {
                let file = try #require(try await test.dossiers.find(code))
                #expect(file.history.count { $0.event.kind == "rescheduled" } == 1)
            }
        }
    }
}
