import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Money beside the stages: asked, taken, waived, voided.
@Suite("Fees")
struct FeeTests {
    private static let at = Moment.at("18/01/2016 10:00")

    private func pay(_ receipt: String) -> Command { .takePayment(receipt: receipt, payer: "Người nộp") }

    @Test("a fee asked while processing stops the clock until it is paid", arguments: Engine.available)
    func paymentDue(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            let dossiers = test.dossiers
            let accepted = try await dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Self.at)
            let request = FeeRequest(
                amount: Dong(clamping: 50_000), reason: "Phí thẩm định", moment: .processing, holdsClock: true)
            let asked = try await dossiers.act(
                .requestFee(request), on: code, by: test.officer(.divisionHead), at: Self.at.addingTimeInterval(3_600))
            #expect(asked.stage == .paymentDue && asked.pausedSince != nil && asked.stage.nationalCode == 6)
            let paid = try await dossiers.act(
                pay("BL-2016-000009"), on: code, by: test.officer(.reception), at: Moment.at("21/01/2016 09:00"))
            #expect(paid.stage == .processing && paid.pausedSince == nil && paid.fees.standing == .paid)
            // Tuesday to Thursday stood still: three working days later than promised.
            let due = try #require(accepted.due)
            #expect(paid.due == due.addingTimeInterval(5 * 86_400))
        }
    }

    @Test(
        "nobody pays twice, nothing is voided twice, and a voided number stays in the book", arguments: Engine.available
    )
    func voiding(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            let (desk, head) = (test.officer(.reception), test.officer(.agencyHead))
            try await test.dossiers.act(pay("BL-2016-000001"), on: code, by: desk, at: Self.at)
            await #expect(throws: Refusal.nothingOwed) {
                try await test.dossiers.act(pay("BL-2016-000002"), on: code, by: desk, at: Self.at)
            }
            let void = Command.voidPayment(receipt: "BL-2016-000001", reason: "Ghi sai tên")
            await #expect(throws: Refusal.self) { try await test.dossiers.act(void, on: code, by: desk, at: Self.at) }
            let voided = try await test.dossiers.act(void, on: code, by: head, at: Self.at)
            #expect(voided.fees.standing == .owed)
            await #expect(throws: Refusal.alreadyVoided("BL-2016-000001")) {
                try await test.dossiers.act(void, on: code, by: head, at: Self.at)
            }
            await #expect(throws: Refusal.notOffered("BL-2016-000009")) {
                try await test.dossiers.act(
                    .voidPayment(receipt: "BL-2016-000009", reason: "x"), on: code, by: head, at: Self.at)
            }
            let again = try await test.dossiers.act(pay("BL-2016-000002"), on: code, by: desk, at: Self.at)
            #expect(again.fees.paid == again.fees.asked && again.fees.payments.count == 2)
        }
    }

    @Test("a fee is waived with a reason only, and by those who take money only")
    func waiving() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            await #expect(throws: Refusal.missingReason) {
                try await test.dossiers.act(.waiveFee(reason: " "), on: code, by: test.officer(.reception), at: Self.at)
            }
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(
                    .waiveFee(reason: "Hộ nghèo"), on: code, by: test.officer(.caseOfficer), at: Self.at)
            }
            let waived = try await test.dossiers.act(
                .waiveFee(reason: "Hộ nghèo"), on: code, by: test.officer(.reception), at: Self.at)
            #expect(waived.fees.standing == .waived && waived.fees.owed == .zero)
        }
    }

    @Test("who took the money does not void its receipt, even as a head", arguments: Engine.available)
    func ownReceipt(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            let cashier = try await test.appoint("Thu Ngân", .cashier, .agencyHead)
            let paid = try await test.dossiers.act(
                .takePayment(receipt: "", payer: "A"), on: code, by: cashier.actor, at: Self.at)
            let void = Command.voidPayment(receipt: try #require(paid.fees.payments.first).receipt, reason: "Sai")
            await #expect(throws: Refusal.ownMoney) {
                try await test.dossiers.act(void, on: code, by: cashier.actor, at: Self.at)
            }
            let other = try await test.appoint("Thu Hai", .cashier)
            let voided = try await test.dossiers.act(void, on: code, by: other.actor, at: Self.at)
            #expect(voided.fees.paid == .zero)
        }
    }

    @Test(
        "a receipt is its agency's: after a transfer the other agency voids neither it nor its own of the same number",
        arguments: Engine.available)
    func transferredMoney(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let moved = try await test.file()
            let desk = test.officer(.reception)
            try await test.dossiers.act(.takePayment(receipt: "", payer: "A"), on: moved, by: desk, at: Self.at)
            let there = "ubnd-dien-ban"
            try await test.dossiers.act(
                .forward(.transfer(to: there, name: LocalText(vi: "Điện Bàn"), reason: "Nhầm")), on: moved, by: desk,
                at: Self.at)
            let stranger = try await test.file(at: there, seed: 2)
            let theirs = try await test.dossiers.act(
                .takePayment(receipt: "", payer: "B"), on: stranger, by: test.officer(.reception, of: there),
                at: Self.at)
            let void = Command.voidPayment(receipt: "BL-2016-000001", reason: "Sai")
            #expect(theirs.fees.payments.map(\.receipt) == ["BL-2016-000001"])
            await #expect(throws: Refusal.notYourRole(needed: [.cashier, .divisionHead, .agencyHead])) {
                try await test.dossiers.act(void, on: moved, by: test.officer(.agencyHead, of: there), at: Self.at)
            }
            let voided = try await test.dossiers.act(void, on: moved, by: test.officer(.agencyHead), at: Self.at)
            #expect(voided.fees.paid == .zero)
            #expect(try await voids(test) == ["ubnd-tam-ky BL-2016-000001"])
            let signed = try #require(try await test.dossiers.find(moved)?.history.last?.by)
            #expect(signed.agency == "ubnd-tam-ky" && signed.capacity == .officer(.agencyHead))
            #expect(try await test.dossier(stranger).fees.standing == .paid)
        }
    }

    @Test("two receipts of one number on one dossier are voided one by one")
    func sameNumber() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            let (desk, there) = (test.officer(.reception), "ubnd-dien-ban")
            try await test.dossiers.act(.takePayment(receipt: "", payer: "A"), on: code, by: desk, at: Self.at)
            try await test.dossiers.act(
                .forward(.transfer(to: there, name: LocalText(vi: "Điện Bàn"), reason: "Nhầm")), on: code, by: desk,
                at: Self.at)
            let request = FeeRequest(amount: Dong(clamping: 20_000), reason: "Thêm", moment: .processing)
            try await test.dossiers.act(
                .requestFee(request), on: code, by: test.officer(.reception, of: there), at: Self.at)
            let both = try await test.dossiers.act(
                .takePayment(receipt: "", payer: "A"), on: code, by: test.officer(.reception, of: there), at: Self.at)
            #expect(both.fees.payments.map(\.receipt) == ["BL-2016-000001", "BL-2016-000001"])
            #expect(both.fees.payments.map(\.agency) == ["ubnd-tam-ky", there])
            let one = try await test.dossiers.act(
                .voidPayment(receipt: "BL-2016-000001", reason: "Sai"), on: code,
                by: test.officer(.agencyHead, of: there), at: Self.at)
            #expect(one.fees.paid == Dong(clamping: 100_000))
            #expect(try await voids(test) == ["\(there) BL-2016-000001"])
        }
    }

    @Test(
        "a fee that a desk waived is listed until a head who did not waive it confirms it", arguments: Engine.available)
    func confirming(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (code, agency) = (try await test.file(), "ubnd-tam-ky")
            let book = test.office.counter.cashBook
            let both = try await test.appoint("Trưởng Quầy", .reception, .divisionHead)
            let waived = try await test.dossiers.act(
                .waiveFee(reason: "Hộ nghèo"), on: code, by: both.actor, at: Self.at)
            #expect(waived.fees.owed == .zero, "the applicant is not kept waiting")
            let listed = try await book.unconfirmed(at: agency, by: test.officer(.agencyHead))
            let fee = try #require(listed.first)
            #expect(listed.count == 1 && fee.code == code.text && fee.reason == "Hộ nghèo" && fee.officer == both.id)
            let confirm = { (actor: Actor, place: String) in
                try await book.confirm(fee.event, of: code, at: place, by: actor, now: Self.at)
            }
            await #expect(throws: Refusal.ownMoney) { try await confirm(both.actor, agency) }
            await #expect(throws: Refusal.notYourRole(needed: [.divisionHead, .agencyHead])) {
                try await confirm(test.officer(.reception), agency)
            }
            await #expect(throws: Refusal.notOffered("\(fee.event)")) {
                try await confirm(test.officer(.agencyHead, of: "ubnd-dien-ban"), "ubnd-dien-ban")
            }
            for _ in 1...2 { try await confirm(test.officer(.agencyHead), agency) }
            #expect(try await book.unconfirmed(at: agency, by: test.officer(.agencyHead)).isEmpty)
            await #expect(throws: Refusal.self) {
                try await book.unconfirmed(at: agency, by: test.officer(.caseOfficer))
            }
        }
    }

    /// The voided receipts of every book.
    private func voids(_ test: TestOffice) async throws -> [String] {
        try await test.office.database.read { tx in
            try tx.rows("SELECT agency, number FROM fee_receipts WHERE voided_at IS NOT NULL ORDER BY agency").map {
                "\(try $0.get("agency") as String) \(try $0.get("number") as String)"
            }
        }
    }

    @Test("nothing is no amount")
    func amounts() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            let request = FeeRequest(amount: .zero, moment: .result)
            await #expect(throws: Refusal.badAmount) {
                try await test.dossiers.act(.requestFee(request), on: code, by: test.officer(.reception), at: Self.at)
            }
        }
    }
}
