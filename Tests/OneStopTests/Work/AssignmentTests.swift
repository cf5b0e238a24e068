import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Giving out work")
struct AssignmentTests {
    private let now = Moment.at("18/01/2016 10:30")

    @Test("a head gives the step to who holds its role; both are told", arguments: Engine.available)
    func assign(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (first, second) = (try await test.account(.caseOfficer), try await test.appoint("Lê Hai", .caseOfficer))
            let code = try await test.accepted()
            let head = test.officer(.divisionHead)
            try await test.dossiers.act(.assign(to: first.person), on: code, by: head, at: now)
            let moved = try await test.dossiers.act(.assign(to: second.person), on: code, by: head, at: now)
            #expect(moved.assignee == second.person)
            let told = try await test.office.work.notices(of: first.id, at: now)
            #expect(told.map(\.kind) == [.takenAway, .assigned] || told.map(\.kind) == [.assigned, .takenAway])
            let got = try await test.office.work.notices(of: second.id, at: now)
            #expect(got.map(\.kind) == [.assigned] && got[0].isNew && got[0].code == code.text)
            #expect(try await test.office.work.notices(of: second.id, at: now).map(\.isNew) == [false])
            let staff = try await test.office.work.staff(of: "ubnd-tam-ky", holding: .caseOfficer, at: now)
            #expect(staff.first { $0.person == second.person }?.open == 1)
            #expect(staff.first { $0.person == first.person }?.open == 0)
        }
    }

    @Test("nobody gets a step of a role they don't hold, nor work while away; a case officer gives out nothing")
    func unfit() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.accepted()
            let (clerk, officer) = (try await test.account(.recordsClerk), try await test.account(.caseOfficer))
            let foreign = try await test.account(.caseOfficer, of: "ubnd-dien-ban")
            let head = test.officer(.agencyHead)
            for person in [clerk.person, foreign.person] {
                await #expect(throws: Refusal.notAssignable(person.name)) {
                    try await test.dossiers.act(.assign(to: person), on: code, by: head, at: now)
                }
            }
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(.assign(to: officer.person), on: code, by: officer.actor, at: now)
            }
            try await test.office.work.enter(
                AbsenceRequest(
                    agency: "ubnd-tam-ky", officer: officer.id, deputy: nil, from: Moment.day("18/01/2016"),
                    to: Moment.day("20/01/2016"), reason: "Nghỉ phép"), by: officer, at: now)
            await #expect(throws: Refusal.absent(officer.person.name, until: Moment.day("20/01/2016"))) {
                try await test.dossiers.act(.assign(to: officer.person), on: code, by: head, at: now)
            }
        }
    }

    @Test(
        "by turn, by load or by name, a step is given out when it opens; the event says why",
        arguments: Engine.available)
    func rules(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let people = [
                try await test.account(.caseOfficer), try await test.appoint("Lê Hai", .caseOfficer),
                try await test.appoint("Trần Ba", .caseOfficer),
            ]
            let head = try await test.account(.agencyHead)
            func keep(_ method: AssignmentRule.Method, _ procedure: String? = nil) async throws {
                try await test.office.work.keep(
                    AssignmentRule(agency: "ubnd-tam-ky", procedure: procedure, role: .caseOfficer, method: method),
                    by: head, at: now)
            }
            try await keep(.inTurn)
            var got: [ID<Account>?] = []
            for seed in 1...6 as ClosedRange<UInt64> {
                got.append(try await test.dossier(try await test.accepted(seed: seed)).assignee?.account)
            }
            #expect(Set(got).count == 3 && Array(got[..<3]) == Array(got[3...]))
            try await keep(.named(people[1].id), TestOffice.household)
            let named = try await test.accepted(seed: 7)
            #expect(try await test.dossier(named).assignee == people[1].person)
            let last = try #require(try await test.dossiers.find(named)?.history.last)
            #expect(last.event == .assigned(to: people[1].person, cause: AssignmentCause(way: .named)))
            #expect(last.by == Signature(person: nil, capacity: .system))
            try await keep(.leastLoaded, TestOffice.household)
            for seed in 8...9 as ClosedRange<UInt64> {
                let assignee = try await test.dossier(try await test.accepted(seed: seed)).assignee
                #expect(assignee != nil && assignee != people[1].person)
            }
        }
    }

    @Test("what waits for the applicant's money or papers is no load", arguments: Engine.available)
    func waiting(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let officer = try await test.account(.caseOfficer)
            func load() async throws -> Int? {
                let staff = try await test.office.work.staff(of: "ubnd-tam-ky", at: now)
                return staff.first { $0.person == officer.person }?.open
            }
            let code = try await test.accepted()
            try await test.dossiers.act(.claim, on: code, by: officer.actor, at: now)
            #expect(try await load() == 1)
            let fee = FeeRequest(
                amount: Dong(clamping: 50_000), reason: "Phí thẩm định", moment: .processing, holdsClock: true)
            try await test.dossiers.act(.requestFee(fee), on: code, by: officer.actor, at: now)
            #expect(try await load() == 0)
        }
    }

    @Test("an absent officer gets nothing by any rule: the deputy does, else the queue")
    func absent() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let (first, second) = (try await test.account(.caseOfficer), try await test.appoint("Lê Hai", .caseOfficer))
            let head = try await test.account(.divisionHead)
            try await test.office.work.keep(
                AssignmentRule(
                    agency: "ubnd-tam-ky", procedure: nil, role: .caseOfficer, method: .named(first.id)), by: head,
                at: now)
            let work = test.office.work
            func away(_ deputy: ID<Account>?) async throws {
                for absence in try await work.absences(in: "ubnd-tam-ky", at: now) {
                    try await work.end(absence.id, in: "ubnd-tam-ky", by: head, at: now)
                }
                try await work.enter(
                    AbsenceRequest(
                        agency: "ubnd-tam-ky", officer: first.id, deputy: deputy, from: Moment.day("18/01/2016"),
                        to: Moment.day("20/01/2016"), reason: "Nghỉ phép"), by: first, at: now)
            }
            try await away(nil)
            #expect(try await test.dossier(try await test.accepted(seed: 1)).assignee == nil)
            try await away(second.id)
            let code = try await test.accepted(seed: 2)
            #expect(try await test.dossier(code).assignee == second.person)
            let last = try #require(try await test.dossiers.find(code)?.history.last)
            #expect(
                last.event
                    == .assigned(
                        to: second.person, cause: AssignmentCause(way: .named, insteadOf: first.person)))
        }
    }

    @Test("what is sent back returns to who did it, not to the rule's officer", arguments: Engine.available)
    func sentBack(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let second = try await test.appoint("Lê Hai", .caseOfficer)
            let code = try await test.accepted()
            let step = try await test.dossier(code).step
            try await test.dossiers.act(
                .completeStep(note: "", skipping: []), on: code, by: second.actor, at: now)
            var dossier = try await test.dossier(code)
            while Path(of: dossier, under: try #require(test.office.catalogue.procedure(TestOffice.household)))
                .step(dossier.step)?.role == .caseOfficer
            {
                dossier = try await test.dossiers.act(
                    .completeStep(note: "", skipping: []), on: code, by: second.actor, at: now)
            }
            let role = try #require(
                test.office.catalogue.procedure(TestOffice.household)?.steps.first { $0.id == dossier.step }?.role)
            let back = try await test.dossiers.act(
                .sendBack(to: step, reason: "Thiếu ý kiến"), on: code, by: test.officer(role), at: now)
            #expect(back.step == step && back.assignee == second.person)
            let last = try #require(try await test.dossiers.find(code)?.history.last)
            #expect(last.event == .assigned(to: second.person, cause: AssignmentCause(way: .doneBefore)))
        }
    }

    @Test("events of before assignment had a cause are read as they were")
    func oldEvents() throws {
        let id = ID<Account>.new()
        let person = "{\"account\":\"\(id.text)\",\"name\":\"An\"}"
        let assigned: DossierEvent = try JSON.value("{\"assigned\":{\"to\":\(person)}}")
        #expect(assigned == .assigned(to: Person(account: id, name: "An")))
        let released: DossierEvent = try JSON.value("{\"released\":{}}")
        #expect(released == .released())
        let signature: Signature = try JSON.value("{\"capacity\":{\"applicant\":{}},\"person\":\(person)}")
        #expect(signature.onBehalfOf == nil)
    }
}
