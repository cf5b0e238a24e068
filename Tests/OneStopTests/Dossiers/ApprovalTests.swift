import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// What the head approved is what goes out.
@Suite("Approval")
struct ApprovalTests {
    private let at = Moment.at("18/01/2016 10:00")

    private func approved(_ test: TestOffice) async throws -> DossierCode {
        let code = try await test.accepted()
        try await test.dossiers.act(
            .completeStep(note: "", skipping: []), on: code, by: test.officer(.caseOfficer), at: at)
        try await test.dossiers.act(.approve(note: ""), on: code, by: test.officer(.agencyHead), at: at)
        return code
    }

    private var request: SupplementRequest {
        let item = SupplementItem(subject: .field("ten_ho_kinh_doanh"), reason: "Tên trùng")
        return SupplementRequest(items: [item], until: Moment.day("25/01/2016"))
    }

    @Test(
        "after the approval nothing is asked of the applicant before the dossier is sent back",
        arguments: Engine.available)
    func supplement(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await approved(test)
            for role in [Role.recordsClerk, .agencyHead, .divisionHead] {
                await #expect(throws: Refusal.alreadyApproved, "\(role)") {
                    try await test.dossiers.act(.requestSupplement(request), on: code, by: test.officer(role), at: at)
                }
            }
            let back = try await test.dossiers.act(
                .sendBack(to: "tham_dinh", reason: "Xem lại tên"), on: code, by: test.officer(.recordsClerk), at: at)
            #expect(!back.isApproved)
            let asked = try await test.dossiers.act(
                .requestSupplement(request), on: code, by: test.officer(.caseOfficer), at: at)
            #expect(asked.stage == .supplementRequested)
        }
    }

    @Test("a supplement that came after an approval takes the approval away, also in old histories")
    func oldHistory() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await approved(test)
            let file = try #require(try await test.dossiers.find(code))
            var answers = file.dossier.answers
            answers["ten_ho_kinh_doanh"] = .text("Tên khác")
            let events: [DossierEvent] = [
                .supplementRequested(request),
                .supplemented(Supplement(answers: answers, papers: [:], due: nil, answerBy: nil, step: nil)),
            ]
            var dossier = file.dossier
            for event in events {
                let author = Signature(person: nil, capacity: .system)
                dossier.apply(Recorded(number: dossier.number + 1, at: at, by: author, event: event))
            }
            #expect(dossier.stage == .processing && !dossier.isApproved)
            let clerk = test.officer(.recordsClerk)
            func decide(_ command: Command) throws -> [DossierEvent] {
                try dossier.decide(
                    command, by: clerk, under: file.procedure, at: at, calendar: Holidays.calendar, staffing: .usual,
                    neighbours: .none)
            }
            #expect(throws: Refusal.notApproved) {
                try decide(.issue(number: "1/KQ", day: Moment.day("18/01/2016"), text: "KQ", file: nil, rows: []))
            }
            #expect(try decide(.sendBack(to: "ky", reason: "Trình ký lại")).last?.kind == "sent_back")
        }
    }
}
