import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// From filing to hand-over on both engines: who does what, what each sees, when it is due.
@Suite("A dossier's whole life")
struct WholeLifeTests {
    @Test("a household business goes from filing to hand-over, on time", arguments: Engine.available)
    func plainLife(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            #expect(code.text.hasSuffix("-160118-0001"))
            let acts: [(Command, Role)] = [
                (.accept(officerCase: nil), .reception), (.completeStep(note: "Đạt", skipping: []), .caseOfficer),
                (.approve(note: ""), .agencyHead),
                (.issue(number: "1/HKD", day: Moment.day("19/01/2016"), text: "Chứng nhận", file: nil), .recordsClerk),
            ]
            var at = Moment.at("18/01/2016 10:00")
            for (command, role) in acts {
                try await test.dossiers.act(command, on: code, by: test.officer(role), at: at)
                at = at.addingTimeInterval(7_200 * 4)
            }
            try await test.handOut(code, at: at)
            let file = try #require(try await test.dossiers.find(code))
            #expect(file.dossier.stage == .returned)
            #expect(Moment.text(try #require(file.dossier.due)) == "21/01/2016, 17:00")
            #expect(file.history.map(\.number) == Array(1...file.history.count))
            let figures = try await test.office.figures.month(of: Moment.day("18/01/2016"))
            let tamKy = try #require(figures.first { $0.agency == "ubnd-tam-ky" })
            #expect(tamKy.total(.submitted) == 1 && tamKy.decided == 1 && tamKy.total(.decidedLate) == 0)
        }
    }

    @Test("a supplement before acceptance gives the agency its eight hours anew", arguments: Engine.available)
    func supplementBeforeAcceptance(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            try await ask(test, code, at: "18/01/2016 14:00")
            try await answer(test, code, at: "22/01/2016 10:00")
            let dossier = try #require(try await test.dossiers.find(code)).dossier
            #expect(dossier.stage == .submitted)
            #expect(Moment.text(try #require(dossier.attentionBy)) == "25/01/2016, 10:00")
        }
    }

    @Test(
        "a supplement after acceptance moves the due date by the working days that it took", arguments: Engine.available
    )
    func supplementAfterAcceptance(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
            try await ask(test, code, at: "19/01/2016 10:00", by: .caseOfficer)
            #expect(try #require(try await test.dossiers.find(code)).dossier.attentionBy == nil)
            try await answer(test, code, at: "22/01/2016 10:00")
            let dossier = try #require(try await test.dossiers.find(code)).dossier
            #expect(dossier.stage == .processing)
            #expect(Moment.text(try #require(dossier.due)) == "26/01/2016, 17:00")
        }
    }

    @Test("a second request needs the head, and both extra papers are kept", arguments: Engine.available)
    func secondSupplement(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            try await ask(test, code, at: "18/01/2016 14:00")
            try await answer(test, code, at: "19/01/2016 10:00", words: "lần một")
            await #expect(throws: Refusal.secondSupplementNeedsHead) {
                try await ask(test, code, at: "19/01/2016 14:00")
            }
            try await ask(test, code, at: "19/01/2016 14:10", by: .agencyHead)
            try await answer(test, code, at: "20/01/2016 10:00", words: "lần hai")
            let papers = try #require(try await test.dossiers.find(code)).dossier.papers["bo_sung_0"]
            #expect(papers?.count == 2)
        }
    }

    @Test("a supplement gives exactly what was asked", arguments: Engine.available)
    func onlyWhatWasAsked(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            try await ask(test, code, at: "18/01/2016 14:00")
            let dossier = try #require(try await test.dossiers.find(code)).dossier
            let paper = try await test.paper()
            var changed = dossier.answers
            changed["ten_ho_kinh_doanh"] = .text("Tên khác")
            let tries: [(Answers, [String: [FileReference]])] = [
                (dossier.answers, [:]), (changed, ["bo_sung_0": [paper]]),
                (dossier.answers, ["bo_sung_0": [paper], "giay_to_tuy_than": [paper]]),
            ]
            for (answers, papers) in tries {
                await #expect(throws: Refusal.self) {
                    try await test.dossiers.act(
                        .supplement(answers: answers, papers: papers), on: code, by: .applicant(test.citizen()),
                        at: Moment.at("19/01/2016 08:00"))
                }
            }
        }
    }

    @Test("a result's number is given once a year, and its day is no guess", arguments: Engine.available)
    func resultNumbers(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let (first, second) = (try await approved(test, seed: 1), try await approved(test, seed: 2))
            let clerk = test.officer(.recordsClerk)
            func issue(_ code: DossierCode, _ number: String, _ day: String) async throws {
                try await test.dossiers.act(
                    .issue(number: number, day: Moment.day(day), text: "Chứng nhận", file: nil), on: code, by: clerk,
                    at: Moment.at("20/01/2016 09:00"))
            }
            await #expect(throws: Refusal.badDay) { try await issue(first, "7/HKD", "21/01/2016") }
            await #expect(throws: Refusal.badDay) { try await issue(first, "7/HKD", "17/01/2016") }
            try await issue(first, "7/HKD", "20/01/2016")
            await #expect(throws: Refusal.numberTaken("7/HKD")) { try await issue(second, "7/HKD", "20/01/2016") }
            try await issue(second, "8/HKD", "20/01/2016")
        }
    }

    private func approved(_ test: TestOffice, seed: UInt64) async throws -> DossierCode {
        let code = try await test.file(seed: seed)
        let acts: [(Command, Role)] = [
            (.accept(officerCase: nil), .reception), (.completeStep(note: "", skipping: []), .caseOfficer),
            (.approve(note: ""), .agencyHead),
        ]
        for (command, role) in acts {
            try await test.dossiers.act(
                command, on: code, by: test.officer(role), at: Moment.at("18/01/2016 10:00"))
        }
        return code
    }

    private func ask(_ test: TestOffice, _ code: DossierCode, at: String, by role: Role = .reception) async throws {
        let item = SupplementItem(subject: .extra(name: "Bản chụp rõ hơn"), reason: "Bản đã gửi mờ")
        let until = VietnamTime.day(of: Moment.at(at)).adding(days: 10)
        try await test.dossiers.act(
            .requestSupplement(SupplementRequest(items: [item], until: until)), on: code, by: test.officer(role),
            at: Moment.at(at))
    }

    private func answer(_ test: TestOffice, _ code: DossierCode, at: String, words: String = "rõ") async throws {
        let dossier = try #require(try await test.dossiers.find(code)).dossier
        let paper = try await test.paper(words)
        try await test.dossiers.act(
            .supplement(answers: dossier.answers, papers: ["bo_sung_0": [paper]]), on: code,
            by: .applicant(test.citizen()), at: Moment.at(at))
    }
}
