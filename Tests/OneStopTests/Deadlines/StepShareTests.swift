import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// Each step's own moment, from its share of the limit.
@Suite("Shares of steps")
struct StepShareTests {
    @Test(
        "a share ends like a limit: whole days at closing time, parts of a day to the minute",
        arguments: [
            ("1", TimeLimit.Unit.workingDays, "18/01/2016 10:00", "19/01/2016, 17:00"),
            ("0.5", .workingDays, "18/01/2016 10:00", "18/01/2016, 16:00"),
            ("0.25", .workingDays, "22/01/2016 16:00", "25/01/2016, 08:00"),
            ("1.5", .workingDays, "18/01/2016 07:00", "19/01/2016, 11:00"),
            ("3", .days, "20/01/2016 10:00", "25/01/2016, 17:00"),
            ("4", .workingHours, "18/01/2016 10:00", "18/01/2016, 16:00"),
        ])
    func shares(days: String, unit: TimeLimit.Unit, opened: String, due: String) throws {
        let share = StepShare(days: try #require(Decimal(string: days)), unit: unit)
        #expect(
            Moment.text(share.due(from: Moment.at(opened), pauses: [], calendar: Holidays.calendar)) == due)
    }

    @Test("what is nearest by its own step comes first in an officer's hands", arguments: Engine.available)
    func order(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            var codes: [DossierCode] = []
            for seed in 1...3 as ClosedRange<UInt64> {
                let code = try await test.file(TestOffice.badge, at: "so-gtvt", seed: seed)
                codes.append(code)
                try await test.dossiers.act(
                    .accept(officerCase: nil), on: code, by: test.officer(.reception, of: "so-gtvt"),
                    at: Moment.at("18/01/2016 \(12 - Int(seed)):00"))
                try await test.dossiers.act(
                    .claim, on: code, by: test.officer(.caseOfficer, of: "so-gtvt"), at: Moment.at("18/01/2016 14:00"))
            }
            guard case .officer(let person, _) = test.officer(.caseOfficer, of: "so-gtvt") else { return }
            let request = QueueRequest(
                queue: .mine, agency: "so-gtvt", officer: person.account, roles: [.caseOfficer],
                now: Moment.at("18/01/2016 15:00"), soon: Moment.at("19/01/2016 17:00"))
            let rows = try await test.office.queues.page(request).rows
            for row in rows {
                let code = try #require(DossierCode(row.code))
                let file = try #require(try await test.dossiers.find(code))
                let calendar = test.office.catalogue.calendar(of: file.agency)
                #expect(row.workBy == file.dossier.workBy(under: file.procedure, calendar: calendar))
                #expect(row.workBy <= row.attentionAt)
            }
            #expect(rows.count == 3 && rows.map(\.workBy) == rows.map(\.workBy).sorted())
        }
    }

    @Test("a share never reaches beyond the due date, and stands with the clock")
    func bounded() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.file()
            let accepted = try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
            let file = try #require(try await test.dossiers.find(code))
            let due = try #require(accepted.stepDue(under: file.procedure, calendar: Holidays.calendar))
            let whole = try #require(accepted.due)
            #expect(due <= whole)
            let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            let request = SupplementRequest(items: [item], until: Moment.day("29/01/2016"))
            let waiting = try await test.dossiers.act(
                .requestSupplement(request), on: code, by: test.officer(.caseOfficer), at: Moment.at("18/01/2016 11:00")
            )
            #expect(waiting.stepDue(under: file.procedure, calendar: Holidays.calendar) == nil)
        }
    }
}
