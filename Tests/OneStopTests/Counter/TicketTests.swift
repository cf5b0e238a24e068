import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// Numbers of the waiting room, and the cash book of a day.
@Suite("Counter: tickets and cash")
struct TicketTests {
    private static let now = Moment.at("18/01/2016 09:00")

    @Test("numbers go out from 1 each day and are called in order, one to each desk", arguments: Engine.available)
    func order(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let tickets = test.office.counter.tickets
            let (one, two) = (test.officer(.reception), test.officer(.returnDesk))
            for expected in 1...3 {
                #expect(try await tickets.issue(at: "ubnd-tam-ky", by: one, now: Self.now) == expected)
            }
            let later = Self.now.addingTimeInterval(600)
            async let first = tickets.callNext(at: "ubnd-tam-ky", by: one, now: later)
            async let second = tickets.callNext(at: "ubnd-tam-ky", by: two, now: later)
            let (ofOne, ofTwo) = try await (first, second)
            #expect(Set([ofOne, ofTwo]) == [1, 2])
            let board = try await tickets.board(at: "ubnd-tam-ky", now: later)
            #expect(Set(board.serving) == [1, 2] && board.waiting == 1 && board.usualWait == 10)
            #expect(try await tickets.callNext(at: "ubnd-tam-ky", by: one, now: later) == 3)
            try await tickets.end(as: .skipped, at: "ubnd-tam-ky", by: one, now: later)
            #expect(try await tickets.callNext(at: "ubnd-tam-ky", by: one, now: later) == nil)
            #expect(try await tickets.board(at: "ubnd-tam-ky", now: later).serving == [ofTwo])
            let tomorrow = Moment.at("19/01/2016 09:00")
            #expect(try await tickets.issue(at: "ubnd-tam-ky", by: one, now: tomorrow) == 1)
            await #expect(throws: Refusal.self) {
                try await tickets.issue(at: "ubnd-dien-ban", by: one, now: Self.now)
            }
        }
    }

    @Test("a day's cash is what came in, less what was voided, on the day it went out", arguments: Engine.available)
    func cash(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (desk, head) = (test.officer(.reception), test.officer(.agencyHead))
            let cashier = try #require(desk.person?.account)
            let book = test.office.counter.cashBook
            var codes: [DossierCode] = []
            for seed in 1...3 as ClosedRange<UInt64> {
                let code = try await test.file(seed: seed)
                try await test.dossiers.act(.takePayment(receipt: "", payer: "A"), on: code, by: desk, at: Self.now)
                codes.append(code)
            }
            let today = VietnamTime.day(of: Self.now)
            #expect(try await book.day(today, of: cashier, at: "ubnd-tam-ky", by: desk).total == 300_000)
            let void = { (serial: Int) in Command.voidPayment(receipt: "BL-2016-00000\(serial)", reason: "Sai") }
            try await test.dossiers.act(void(1), on: codes[0], by: head, at: Self.now)
            try await test.dossiers.act(void(2), on: codes[1], by: head, at: Moment.at("19/01/2016 09:00"))
            let first = try await book.day(today, of: cashier, at: "ubnd-tam-ky", by: desk)
            #expect(first.total == 200_000 && first.receipts.count == 3)
            let second = try await book.day(today.adding(days: 1), of: cashier, at: "ubnd-tam-ky", by: desk)
            #expect(second.total == -100_000 && second.refunds.map(\.number) == ["BL-2016-000002"])
            try await book.count(
                Dong(clamping: 190_000), note: "Thiếu", on: today, at: "ubnd-tam-ky", by: desk, now: Self.now)
            let counted = try await book.day(today, of: cashier, at: "ubnd-tam-ky", by: head).counted
            #expect(counted?.amount.amount == 190_000 && counted?.expected.amount == 200_000)
            await #expect(throws: Refusal.self) {
                try await book.day(today, of: cashier, at: "ubnd-tam-ky", by: test.officer(.caseOfficer))
            }
            try await book.count(
                Dong(clamping: 200_000), note: "Đếm lại", on: today, at: "ubnd-tam-ky", by: desk, now: Self.now)
            let again = try await book.day(today, of: cashier, at: "ubnd-tam-ky", by: head)
            #expect(again.counted?.amount.amount == 200_000, "the last count holds")
            #expect(again.earlier.map(\.note) == ["Thiếu"], "the first one stays readable")
        }
    }

    @Test("what was asked for comes over the desk on paper, and the time to answer runs anew")
    func supplement() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            let desk = test.officer(.reception)
            let item = SupplementItem(subject: .extra(name: "Hợp đồng thuê nhà"), reason: "Chưa có")
            let until = VietnamTime.day(of: Self.now).adding(days: 7)
            let request = SupplementRequest(items: [item], until: until)
            try await test.dossiers.act(.requestSupplement(request), on: code, by: desk, at: Self.now)
            let answers = try #require(try await test.dossiers.find(code)).dossier.answers
            let nothing = Command.supplementByHand(answers: answers, papers: [:], received: [:])
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(nothing, on: code, by: desk, at: Self.now)
            }
            let paper = try #require(ReceivedPaper(originals: 1, copies: 0, custody: .kept, name: "Hợp đồng thuê nhà"))
            let brought = Command.supplementByHand(answers: answers, papers: [:], received: ["bo_sung_0": paper])
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(brought, on: code, by: test.officer(.caseOfficer), at: Self.now)
            }
            let dossier = try await test.dossiers.act(brought, on: code, by: desk, at: Self.now)
            #expect(dossier.stage == .submitted && dossier.custody.map(\.paper) == ["bo_sung_0"])
        }
    }
}
