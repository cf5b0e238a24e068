import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Absence and deputies")
struct AbsenceTests {
    private let now = Moment.at("18/01/2016 10:30")

    private func request(
        _ officer: Account, deputy: Account? = nil, _ from: String = "18/01/2016", _ to: String = "20/01/2016"
    ) -> AbsenceRequest {
        AbsenceRequest(
            agency: "ubnd-tam-ky", officer: officer.id, deputy: deputy?.id, from: Moment.day(from),
            to: Moment.day(to), reason: "Nghỉ phép")
    }

    @Test(
        "the deputy sees the work in hand and does it, signed on behalf; before and after nobody may",
        arguments: Engine.available)
    func deputy(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (away, deputy) = (try await test.account(.caseOfficer), try await test.appoint("Lê Hai", .caseOfficer))
            let code = try await test.accepted()
            try await test.dossiers.act(.claim, on: code, by: away.actor, at: now)
            let command = Command.completeStep(note: "", skipping: [])
            await #expect(throws: Refusal.claimedBy(away.name)) {
                try await test.dossiers.act(command, on: code, by: deputy.actor, at: now)
            }
            try await test.office.work.enter(
                request(away, deputy: deputy, "19/01/2016", "20/01/2016"), by: away, at: now)
            let standing = try await test.office.work.standing(
                of: deputy.id, in: "ubnd-tam-ky", at: Moment.at("19/01/2016 08:00"))
            #expect(standing.standsInFor == [away.person] && standing.unread == 1)
            var queue = QueueRequest(
                queue: .standIn, agency: "ubnd-tam-ky", officer: deputy.id, roles: [.caseOfficer], now: now, soon: now)
            queue.absent = standing.standsInFor.map(\.account)
            #expect(try await test.office.queues.page(queue).rows.map(\.code) == [code.text])
            #expect(try await test.office.queues.counts(queue)[.standIn] == 1)
            await #expect(throws: Refusal.claimedBy(away.name)) {
                try await test.dossiers.act(command, on: code, by: deputy.actor, at: Moment.at("21/01/2016 08:00"))
            }
            try await test.dossiers.act(command, on: code, by: deputy.actor, at: Moment.at("19/01/2016 09:00"))
            let done = try #require(
                try await test.dossiers.find(code)?.history.last { $0.event.kind == "step_completed" })
            #expect(done.by.person == deputy.person && done.by.onBehalfOf == away.person)
        }
    }

    @Test("without a deputy the work goes back to the queue on the first day, not before, and once")
    func queue() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let away = try await test.account(.caseOfficer)
            let code = try await test.accepted()
            try await test.dossiers.act(.claim, on: code, by: away.actor, at: now)
            try await test.office.work.enter(request(away, "19/01/2016", "20/01/2016"), by: away, at: now)
            #expect(try await test.dossier(code).assignee == away.person)
            for _ in 1...2 { _ = try await test.dossiers.sweep(at: Moment.at("19/01/2016 00:10")) }
            let file = try #require(try await test.dossiers.find(code))
            #expect(file.dossier.assignee == nil)
            #expect(file.history.filter { $0.event == .released(cause: .absence) }.count == 1)
            // Back at work, the officer finds nothing done behind their back and takes it again.
            try await test.dossiers.act(.claim, on: code, by: away.actor, at: Moment.at("21/01/2016 08:00"))
        }
    }

    @Test(
        "what another agency forwarded counts as its holder's work, and goes back to the queue when the holder is away",
        arguments: Engine.available)
    func forwardedWork(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let away = try await test.account(.caseOfficer, of: "so-gtvt")
            let own = try await test.account(.caseOfficer)
            let code = try await test.accepted()
            try await test.dossiers.act(
                .forward(.propose(to: "so-gtvt", name: LocalText(vi: "Sở GTVT"), reason: "x")), on: code,
                by: test.officer(.divisionHead), at: now)
            try await test.dossiers.act(.claim, on: code, by: away.actor, at: now)
            func load(_ officer: Account, _ agency: String) async throws -> Int? {
                try await test.office.database.read { tx in
                    try Staff.members(of: agency, holding: .caseOfficer, at: now, in: tx)
                        .first { $0.person == officer.person }?.open
                }
            }
            #expect(try await load(away, "so-gtvt") == 1)
            #expect(try await load(own, "ubnd-tam-ky") == 0)
            let absence = AbsenceRequest(
                agency: "so-gtvt", officer: away.id, deputy: nil, from: Moment.day("18/01/2016"),
                to: Moment.day("20/01/2016"), reason: "Ốm")
            try await test.office.work.enter(absence, by: away, at: now)
            let file = try #require(try await test.dossiers.find(code))
            #expect(file.dossier.assignee == nil && file.dossier.handler == "so-gtvt")
            #expect(file.history.filter { $0.event == .released(cause: .absence) }.count == 1)
            #expect(try await load(away, "so-gtvt") == 0)
        }
    }

    @Test("no chains, no circles, no overlap, no deputy without the role, no days in the past")
    func refused() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let officer = try await test.account(.caseOfficer)
            let (second, third) = (
                try await test.appoint("Lê Hai", .caseOfficer), try await test.appoint("Trần Ba", .caseOfficer)
            )
            let clerk = try await test.account(.recordsClerk)
            let work = test.office.work
            try await work.enter(request(officer, deputy: second), by: officer, at: now)
            let days = (from: Moment.day("18/01/2016"), to: Moment.day("20/01/2016"))
            let cases: [(AbsenceRequest, AbsenceRefusal)] = [
                (request(officer), .overlaps(from: days.from, to: days.to)),
                (request(second), .standsIn(for: officer.name, from: days.from, to: days.to)),
                (request(third, deputy: officer), .deputyAway(from: days.from, to: days.to)),
                (request(third, deputy: third), .deputyIsSelf),
                (request(third, deputy: clerk), .deputyLacks([.caseOfficer])),
                (request(third, "17/01/2016"), .badDays), (request(third, "20/01/2016", "19/01/2016"), .badDays),
                (request(third, "18/01/2016", "18/01/2017"), .tooLong(days: 366)),
            ]
            for (request, refusal) in cases {
                await #expect(throws: refusal) {
                    try await work.enter(request, by: try await test.account(request.officer), at: now)
                }
            }
            await #expect(throws: AbsenceRefusal.notAllowed) {
                try await work.enter(request(third), by: clerk, at: now)
            }
            try await work.enter(request(third), by: try await test.account(.divisionHead), at: now)
            let foreign = try await test.account(.agencyHead, of: "ubnd-dien-ban")
            await #expect(throws: AbsenceRefusal.notAllowed) {
                try await work.enter(request(clerk), by: foreign, at: now)
            }
        }
    }

    @Test("two requests that would make a circle at the same moment: one is refused", arguments: Engine.available)
    func circle(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (first, second) = (try await test.account(.caseOfficer), try await test.appoint("Lê Hai", .caseOfficer))
            let work = test.office.work
            async let one: Bool = (try? work.enter(request(first, deputy: second), by: first, at: now)) != nil
            async let other: Bool = (try? work.enter(request(second, deputy: first), by: second, at: now)) != nil
            let entered = await [one, other]
            #expect(entered.filter { $0 }.count == 1)
        }
    }

    @Test("whoever would be told of a limit while away is told through the deputy")
    func told() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let (away, deputy) = (try await test.account(.caseOfficer), try await test.appoint("Lê Hai", .caseOfficer))
            let code = try await test.accepted()
            try await test.dossiers.act(.claim, on: code, by: away.actor, at: now)
            try await test.office.work.enter(
                request(away, deputy: deputy, "18/01/2016", "18/03/2016"), by: away, at: now)
            let due = try #require(try await test.dossier(code).due)
            _ = try await test.dossiers.sweep(at: due.addingTimeInterval(-60))
            let escalations = try await test.dossier(code).escalations
            #expect(escalations.first { $0.rung == .owner }?.told == [deputy.person])
        }
    }
}
