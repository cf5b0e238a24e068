import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Acts at a moment where they have no place, and answers that come twice or too late.
@Suite("Acts out of order")
struct WrongOrderTests {
    private func item(until: String) -> Command {
        let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
        return .requestSupplement(SupplementRequest(items: [item], until: Moment.day(until)))
    }

    private func answer(_ code: DossierCode, _ test: TestOffice) async throws -> Command {
        .supplement(answers: try await test.dossier(code).answers, papers: ["bo_sung_0": [try await test.paper()]])
    }

    /// Somebody who holds every role of the agency: refused for the order alone.
    private func everybody(_ test: TestOffice) async throws -> Account {
        try await test.appoint(
            "Người Mọi Việc", .reception, .caseOfficer, .divisionHead, .agencyHead, .recordsClerk, .returnDesk, .cashier
        )
    }

    @Test(
        "what has no place at a stage is refused by the name of the stage or step, and nothing is written",
        arguments: Engine.available)
    func stages(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (code, all) = (try await test.file(), try await everybody(test))
            func refused(_ commands: [Command], _ at: String) async throws {
                let before = try #require(try await test.dossiers.find(code)).history.count
                for command in commands {
                    let refusal = await #expect(throws: Refusal.self, "\(command)") {
                        try await test.dossiers.act(command, on: code, by: all.actor, at: Moment.at(at))
                    }
                    switch refusal {
                    case .wrongStage, .wrongStep, .noRunningLimit, .alreadySigned, .notOffered: break
                    default: Issue.record("\(command): \(String(describing: refusal))")
                    }
                }
                #expect(try #require(try await test.dossiers.find(code)).history.count == before)
            }
            let day = Moment.day("18/01/2016")
            let issue = Command.issue(number: "1/KQ", day: day, text: "KQ", file: nil)
            let giveOut = Command.handOver(HandingOver(recipient: "A", identity: .post(item: "EV000000001VN")))
            let late: [Command] = [
                .completeStep(note: "", skipping: []), .approve(note: ""), issue, giveOut, .grantWithdrawal,
                .declineWithdrawal(reason: "x"), .stop(Reasoned(reasons: ["x"], legalGround: "")),
                .extend(to: Moment.day("25/01/2016"), reason: "x"), .inquire(.ask([])), .forward(.approve),
                .forward(.giveBack(reason: "x")),
            ]
            try await refused(late, "18/01/2016 09:30")
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: all.actor, at: Moment.at("18/01/2016 10:00"))
            try await refused(
                [
                    .accept(officerCase: nil), .refuse(Reasoned(reasons: ["x"], legalGround: "")), .approve(note: ""),
                    issue, giveOut, .grantWithdrawal,
                    .forward(.transfer(to: "ubnd-dien-ban", name: LocalText(vi: "x"), reason: "x")),
                ], "18/01/2016 10:30")
            while try await test.dossier(code).stage == .processing {
                let dossier = try await test.dossier(code)
                let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
                let step = try #require(Path(of: dossier, under: procedure).step(dossier.step))
                let command: Command =
                    step.kind == .approve
                    ? .approve(note: "") : step.kind == .issue ? issue : .completeStep(note: "Đạt", skipping: [])
                try await test.dossiers.act(command, on: code, by: all.actor, at: Moment.at("18/01/2016 11:00"))
            }
            try await refused([issue, .approve(note: ""), item(until: "25/01/2016")], "18/01/2016 11:30")
        }
    }

    @Test(
        "two tabs answer the same request: one is taken, the other told, and the clock ran on once",
        arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let asked = try await test.dossiers.act(
                item(until: "25/01/2016"), on: code, by: test.officer(.caseOfficer), at: Moment.at("18/01/2016 14:00"))
            let answer = try await answer(code, test)
            let citizen = Actor.applicant(test.citizen())
            let outcomes = await withTaskGroup(of: Refusal?.self) { group in
                for _ in 1...4 {
                    group.addTask {
                        do {
                            try await test.dossiers.act(
                                answer, on: code, by: citizen, seen: asked.lastAct, at: Moment.at("20/01/2016 09:00"))
                            return nil
                        } catch { return error as? Refusal ?? .unknownDossier }
                    }
                }
                return await group.reduce(into: [Refusal?]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1)
            for case let refusal? in outcomes {
                guard case .stale(_, "supplemented", _) = refusal else { Issue.record("\(refusal)"); continue }
            }
            await #expect(throws: Refusal.wrongStage(.processing)) {
                try await test.dossiers.act(answer, on: code, by: citizen, at: Moment.at("20/01/2016 09:05"))
            }
            let history = try #require(try await test.dossiers.find(code)).history
            #expect(history.count { $0.event.kind == "supplemented" } == 1)
            #expect(try await test.dossier(code).pauses.count == 1)
        }
    }

    @Test(
        "an answer after the day that was set is taken while the dossier is open, and moves the date by all that it took"
    )
    func late() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let due = try #require(try await test.dossier(code).due)
            try await test.dossiers.act(
                item(until: "20/01/2016"), on: code, by: test.officer(.caseOfficer), at: Moment.at("18/01/2016 14:00"))
            let after = try await test.dossiers.act(
                try await answer(code, test), on: code, by: .applicant(test.citizen()),
                at: Moment.at("25/01/2016 09:00"))
            #expect(after.stage == .processing && after.pausedSince == nil)
            #expect(try #require(after.due) > due && (after.due ?? due) > Moment.at("25/01/2016 09:00"))
            try await test.dossiers.act(
                .stop(Reasoned(reasons: ["Quá hạn bổ sung"], legalGround: "")), on: code, by: test.officer(.agencyHead),
                at: Moment.at("25/01/2016 10:00"))
            let again = try await answer(code, test)
            await #expect(throws: Refusal.wrongStage(.stopped)) {
                try await test.dossiers.act(
                    again, on: code, by: .applicant(test.citizen()), at: Moment.at("25/01/2016 11:00"))
            }
        }
    }

    @Test(
        "no officer of another agency can do any act of the table, whatever the role")
    func foreign() throws {
        let catalogue = try #require(TestOffice.province.catalogue)
        let procedure = try #require(catalogue.procedure(TestOffice.household))
        let example = try #require(FiledExample(procedure, at: "ubnd-tam-ky", in: catalogue))
        let citizen = Person(account: .new(), name: "Người nộp")
        let at = Moment.at("18/01/2016 09:00")
        let filed = Recorded(
            number: 1, at: at, by: Signature(person: citizen, capacity: .applicant),
            event: .submitted(example.filing(by: citizen, at: at, byHand: true)))
        let dossier = try #require(Dossier(history: [filed]))
        let posts = Role.allCases.map { Post(agency: "ubnd-dien-ban", role: $0) }
        let stranger = Actor.officer(Person(account: .new(), name: "Nơi khác"), posts: posts)
        var acts = RandomActs(
            Dice(3), of: procedure, in: catalogue, by: [stranger], citizen: citizen, asking: ["so-gtvt"],
            sending: FileReference(digest: .of("x"), name: "x.pdf", size: 9, type: .pdf), series: "x")
        var tried: Set<Verb> = []
        for _ in 0..<3_000 {
            let command = acts.next(on: dossier, at: at).command
            tried.insert(Verb(of: command))
            #expect(throws: Refusal.self, "\(command)") {
                try dossier.decide(
                    command, by: stranger, under: procedure, at: at.addingTimeInterval(60), calendar: example.calendar,
                    staffing: .usual, neighbours: catalogue.neighbours)
            }
        }
        #expect(tried == Set(Verb.allCases), "\(Set(Verb.allCases).subtracting(tried))")
    }
}
