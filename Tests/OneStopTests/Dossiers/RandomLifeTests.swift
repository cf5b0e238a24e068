import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Anybody does anything at any time: whatever is allowed keeps the law, and every view of it agrees.
@Suite("Random lives")
struct RandomLifeTests {
    @Test("400 random acts on each of 12 dossiers of all kinds", arguments: Engine.available)
    func randomActs(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            var dice = Dice(11)
            var done = 0
            for seed in 1...12 as ClosedRange<UInt64> {
                let slug = seed.isMultiple(of: 2) ? TestOffice.badge : TestOffice.household
                let agency = seed.isMultiple(of: 2) ? "so-gtvt" : "ubnd-tam-ky"
                let code = try await test.file(slug, at: agency, seed: seed)
                var at = Moment.at("18/01/2016 09:30")
                for _ in 0..<400 {
                    at = at.addingTimeInterval(Double(Int.random(in: 1...300, using: &dice)) * 60)
                    let before = try #require(try await test.dossiers.find(code)).dossier
                    if before.stage.isClosed { break }
                    let command = try await command(for: before, test, at: at, &dice)
                    guard
                        let after = try? await test.dossiers.act(
                            command, on: code, by: actor(test, agency, &dice), at: at)
                    else { continue }
                    done += 1
                    #expect(after.stage == before.stage || before.stage.successors.contains(after.stage), "\(command)")
                }
                try await check(code, test)
            }
            #expect(done > 100)
        }
    }

    /// The row that lists read says what the history says.
    private func check(_ code: DossierCode, _ test: TestOffice) async throws {
        let file = try #require(try await test.dossiers.find(code))
        let replayed = try #require(Dossier(history: file.history))
        #expect(replayed == file.dossier)
        #expect(file.history.map(\.number) == Array(1...file.history.count))
        #expect(try await test.dossiers.differences(of: code) == [])
        let row = try #require(
            try await test.office.database.read { tx in
                try tx.rows("SELECT \(QueueRow.columns) FROM dossiers WHERE code = \(code.text)").map(
                    QueueRow.init(row:)
                ).first
            })
        #expect(row.stage == replayed.stage && row.step == replayed.step && row.dueAt == replayed.due)
        #expect(row.assignee == replayed.assignee?.account && row.pausedSince == replayed.pausedSince)
        #expect(row.attentionAt == replayed.attentionBy ?? DossierRow.never)
        let hasRole = !replayed.stage.isClosed && replayed.stage != .supplementRequested && !replayed.isAway
        if hasRole { #expect(!row.stepRole.isEmpty) }
    }

    private func actor(_ test: TestOffice, _ agency: String, _ dice: inout Dice) -> Actor {
        let roles: [Role] = [.reception, .caseOfficer, .divisionHead, .agencyHead, .recordsClerk, .returnDesk]
        if Int.random(in: 0..<4, using: &dice) == 0 { return .applicant(test.citizen()) }
        let asked = ["so-khcn", "cong-an-tinh"].randomElement(using: &dice) ?? agency
        let place = Int.random(in: 0..<4, using: &dice) == 0 ? asked : agency
        return test.officer(roles.randomElement(using: &dice) ?? .reception, of: place)
    }

    private func command(for dossier: Dossier, _ test: TestOffice, at: Date, _ dice: inout Dice) async throws -> Command
    {
        let paper = try await test.paper()
        let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
        let today = VietnamTime.day(of: at)
        let reasons = Reasoned(reasons: ["Lý do"], legalGround: "")
        let number = "\(Int.random(in: 1...100_000, using: &dice))/KQ"
        let inquiry = max(1, dossier.consultations.count)
        let opinion = Opinion(verdict: .agrees, text: "")
        let request = InquiryRequest(
            body: .agency(
                ["so-khcn", "cong-an-tinh"].randomElement(using: &dice) ?? "", name: LocalText(vi: "Nơi khác")),
            question: "?", workingDays: 1, goesOn: Bool.random(using: &dice))
        let all: [Command] = [
            .claim, .release, .accept(officerCase: nil), .completeStep(note: "", skipping: []),
            .completeStep(note: "", skipping: []), .approve(note: ""),
            .sendBack(to: dossier.completed.last ?? "", reason: "x"),
            .requestSupplement(SupplementRequest(items: [item], until: today.adding(days: 3))),
            .supplement(answers: dossier.answers, papers: ["bo_sung_0": [paper]]),
            .issue(number: number, day: today, text: "KQ", file: nil),
            .handOver(HandingOver(recipient: "A", identity: .post(item: "EV000000001VN"))),
            .requestWithdrawal(reason: "x"),
            .assign(to: test.people.officer(.caseOfficer, of: dossier.agency)?.person ?? test.citizen()),
            .requestFee(FeeRequest(amount: Dong(clamping: 1_000), reason: "x", moment: .processing, holdsClock: true)),
            .takePayment(receipt: "BL-\(number)", payer: "A"), .waiveFee(reason: "x"),
            .voidPayment(receipt: dossier.fees.payments.last?.receipt ?? "", reason: "x"),
            .declineWithdrawal(reason: "x"), .message("x"), .note("x"), .view, .tick([]),
            .extend(to: today.adding(days: Int.random(in: 1...6, using: &dice)), reason: "x"),
            .inquire(.ask([request])), .inquire(.take(inquiry)), .inquire(.prepare(inquiry, opinion)),
            .inquire(.give(inquiry, opinion)), .inquire(.cancel(inquiry, reason: "x")),
            .inquire(.decline(inquiry, reason: "x")),
            .forward(.propose(to: "so-khcn", name: LocalText(vi: "Sở KH&CN"), reason: "x")), .forward(.approve),
            .forward(.giveBack(reason: "x")),
            Int.random(in: 0..<30, using: &dice) == 0 ? .stop(reasons) : .view,
            Int.random(in: 0..<30, using: &dice) == 0 ? .refuse(reasons) : .view,
        ]
        return all.randomElement(using: &dice) ?? .view
    }
}
