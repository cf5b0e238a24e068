import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// A duty that begins when an older date has passed has a time of its own.
@Suite("Duties that begin late")
struct LateDutyTests {
    private func act(_ command: Command, _ code: DossierCode, _ actor: Actor, _ at: String, _ test: TestOffice)
        async throws
    {
        try await test.dossiers.act(command, on: code, by: actor, at: Moment.at(at))
    }

    private func duty(_ code: DossierCode, at: String, _ test: TestOffice) async throws -> Duty {
        let file = try #require(try await test.dossiers.find(code))
        return try #require(
            file.dossier.duty(under: file.procedure, calendar: Holidays.calendar, at: Moment.at(at)))
    }

    @Test(
        "a withdrawal asked for after the due date is answered within eight working hours; declined, it is late again")
    func withdrawal() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let due = try #require(try await test.dossier(code).due)
            try await act(.requestWithdrawal(reason: "x"), code, .applicant(test.citizen()), "25/01/2016 09:00", test)
            var duty = try await duty(code, at: "25/01/2016 09:30", test)
            #expect(duty.act == .withdrawal && duty.since == Moment.at("25/01/2016 09:00"))
            #expect(duty.due == Moment.at("26/01/2016 09:00") && due < duty.since)
            try await act(.declineWithdrawal(reason: "x"), code, test.officer(.caseOfficer), "25/01/2016 10:00", test)
            duty = try await self.duty(code, at: "25/01/2016 10:30", test)
            #expect(duty.act == .step && duty.due == due, "the promise is what it was")
        }
    }

    @Test("a supplement that goes on past its day has as long as an answer takes, then the agency must act")
    func supplement() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            let request = SupplementRequest(items: [item], until: Moment.day("20/01/2016"))
            try await act(.requestSupplement(request), code, test.officer(.caseOfficer), "18/01/2016 14:00", test)
            try await act(.requestWithdrawal(reason: "x"), code, .applicant(test.citizen()), "20/01/2016 09:00", test)
            try await act(.declineWithdrawal(reason: "x"), code, test.officer(.caseOfficer), "21/01/2016 09:00", test)
            var duty = try await duty(code, at: "21/01/2016 09:30", test)
            #expect(duty.act == .supplement && duty.owner == .applicant)
            #expect(duty.since == Moment.at("21/01/2016 09:00") && duty.due == Moment.at("22/01/2016 09:00"))
            duty = try await self.duty(code, at: "22/01/2016 10:00", test)
            #expect(duty.owner != .applicant)
        }
    }

    @Test("an agency that leaves another's question without an answer is counted in the public number, by its own name")
    func question() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt"), Consulted.agency("so-khcn")], days: 1)
            try await asked.act(
                .give(2, Opinion(verdict: .agrees, text: "")), by: test.officer(.agencyHead, of: "so-khcn"),
                at: "19/01/2016 09:00")
            let silence = test.office.silence
            #expect(try await silence.counts(now: Moment.at("19/01/2016 16:59"))["so-gtvt"] == nil)
            #expect(try await silence.counts(now: Moment.at("19/01/2016 17:00"))["so-gtvt"] == 1)
            #expect(try await silence.questions(to: "so-gtvt", now: Moment.at("19/01/2016 17:00")) == 1)
            try await asked.act(
                .give(1, Opinion(verdict: .agrees, text: "")), by: test.officer(.agencyHead, of: "so-gtvt"),
                at: "20/01/2016 09:00")
            #expect(try await silence.counts(now: Moment.at("20/01/2016 10:00"))["so-gtvt"] == nil)
        }
    }
}
