import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// What is owed at each stage: owner, act, limit, last contact.
@Suite("Duties")
struct DutyTests {
    private func duty(_ code: DossierCode, at: String, _ test: TestOffice) async throws -> Duty {
        let file = try #require(try await test.dossiers.find(code))
        return try #require(
            file.dossier.duty(under: file.procedure, calendar: Holidays.calendar, at: Moment.at(at)))
    }

    @Test("each open stage has an owner, a next act and a limit; a closed one owes nothing")
    func stages() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.file()
            var duty = try await duty(code, at: "18/01/2016 10:00", test)
            #expect(duty.act == .answer && duty.owner == .role(.reception))
            #expect(duty.due == Moment.at("19/01/2016 09:15") && duty.lastContact == Moment.at("18/01/2016 09:15"))
            let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            let request = SupplementRequest(items: [item], until: Moment.day("24/01/2016"))
            try await test.dossiers.act(
                .requestSupplement(request), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
            duty = try await self.duty(code, at: "25/01/2016 17:00", test)
            #expect(duty.act == .supplement && duty.owner == .applicant)
            #expect(duty.due == Moment.at("25/01/2016 17:00"), "a Sunday moves on to Monday")
            duty = try await self.duty(code, at: "26/01/2016 08:00", test)
            #expect(duty.owner != .applicant, "the applicant had the time; the agency must act")
            try await test.dossiers.act(
                .requestWithdrawal(reason: "x"), on: code, by: .applicant(test.citizen()),
                at: Moment.at("26/01/2016 08:00"))
            duty = try await self.duty(code, at: "26/01/2016 09:00", test)
            #expect(duty.act == .withdrawal && duty.due == Moment.at("27/01/2016 08:00"))
            try await test.dossiers.act(
                .grantWithdrawal, on: code, by: test.officer(.reception), at: Moment.at("26/01/2016 09:00"))
            let file = try #require(try await test.dossiers.find(code))
            #expect(file.dossier.duty(under: file.procedure, calendar: Holidays.calendar, at: Date.now) == nil)
        }
    }

    @Test("three quarters of the limit leave out the time that the clock stood")
    func threeQuarters() {
        let duty = Duty(
            owner: .applicant, act: .step, since: Moment.at("18/01/2016 07:00"), due: Moment.at("29/01/2016 17:00"),
            stood: 5 * 480, lastContact: Moment.at("18/01/2016 07:00"))
        // Ten working days less five: a quarter of five days before the end.
        #expect(Moment.text(duty.moment(of: .owner, calendar: Holidays.calendar)) == "28/01/2016, 15:00")
        #expect(Moment.text(duty.moment(of: .agencyHead, calendar: Holidays.calendar)) == "01/02/2016, 17:00")
        #expect(Moment.text(duty.moment(of: .province, calendar: Holidays.calendar)) == "03/02/2016, 17:00")
    }
}
