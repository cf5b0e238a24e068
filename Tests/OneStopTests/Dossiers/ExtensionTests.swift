import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// Putting the due date off: who, when, how far, once.
@Suite("Extension and apology")
struct ExtensionTests {
    /// Accepted on Monday, due on Thursday 21/01/2016, 17:00.
    private func accepted(_ test: TestOffice) async throws -> DossierCode {
        let code = try await test.file()
        try await test.dossiers.act(
            .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
        return code
    }

    private func extend(
        _ code: DossierCode, to day: String, by role: Role = .divisionHead, at: String = "20/01/2016 09:00",
        because reason: String = "Phải kiểm tra thực tế", _ test: TestOffice
    ) async throws -> Dossier {
        try await test.dossiers.act(
            .extend(to: Moment.day(day), reason: reason), on: code, by: test.officer(role), at: Moment.at(at))
    }

    @Test("a head extends before the due time, and the applicant gets one apology", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await accepted(test)
            let dossier = try await extend(code, to: "25/01/2016", test)
            #expect(Moment.text(try #require(dossier.due)) == "25/01/2016, 17:00")
            #expect(dossier.extended?.days == 2)
            #expect(dossier.apology?.missed == Moment.at("21/01/2016 17:00"))
            #expect(dossier.lastContact == Moment.at("20/01/2016 09:00"))
            await #expect(throws: Refusal.alreadyExtended(until: Moment.day("25/01/2016"))) {
                _ = try await extend(code, to: "26/01/2016", by: .agencyHead, at: "21/01/2016 09:00", test)
            }
            let month = try await test.office.figures.month(of: Moment.day("20/01/2016"))
            #expect(month.first { $0.agency == "ubnd-tam-ky" }?.total(.extended) == 1)
        }
    }

    @Test("the explanation of the due date shows the days of the extension")
    func derivation() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let dossier = try await extend(accepted(test), to: "25/01/2016", test)
            let reckoning = try #require(dossier.reckoning(at: Moment.at("20/01/2016 10:00")))
            let due = reckoning.due(by: Holidays.calendar)
            #expect(due.at == dossier.due)
            #expect(due.derivation.filter { $0.reason == .extended }.map(\.count) == [4, 5])
            #expect(due.derivation.map(\.day) == (18...25).map { Moment.day("\($0)/01/2016") })
        }
    }

    @Test("a supplement after the extension puts the extended date off by its days")
    func pausedAfter() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await accepted(test)
            _ = try await extend(code, to: "25/01/2016", test)
            let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            let request = SupplementRequest(items: [item], until: Moment.day("29/01/2016"))
            try await test.dossiers.act(
                .requestSupplement(request), on: code, by: test.officer(.caseOfficer), at: Moment.at("20/01/2016 10:00")
            )
            let answers = try #require(try await test.dossiers.find(code)).dossier.answers
            let dossier = try await test.dossiers.act(
                .supplement(answers: answers, papers: ["bo_sung_0": [try await test.paper()]]), on: code,
                by: .applicant(test.citizen()), at: Moment.at("22/01/2016 10:00"))
            #expect(Moment.text(try #require(dossier.due)) == "27/01/2016, 17:00")
        }
    }

    @Test("not by an officer, not on a day off, not too far, not without a reason, not when it is due")
    func refusals() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await accepted(test)
            await #expect(throws: Refusal.notYourRole(needed: [.divisionHead, .agencyHead])) {
                _ = try await extend(code, to: "25/01/2016", by: .caseOfficer, test)
            }
            // Three working days at most, as the procedure's own limit: Friday, Monday, Tuesday.
            for day in ["21/01/2016", "23/01/2016", "27/01/2016"] {
                await #expect(throws: Refusal.extensionDay(latest: Moment.day("26/01/2016"))) {
                    _ = try await extend(code, to: day, test)
                }
            }
            await #expect(throws: Refusal.missingReason) {
                _ = try await extend(code, to: "25/01/2016", because: " ", test)
            }
            await #expect(throws: Refusal.alreadyDue) {
                _ = try await extend(code, to: "25/01/2016", at: "21/01/2016 17:00", test)
            }
            await #expect(throws: Refusal.wrongStage(.submitted)) {
                _ = try await extend(test.file(seed: 2), to: "25/01/2016", test)
            }
        }
    }
}
