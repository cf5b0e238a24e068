import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Every receipt of a period, the voided ones in their place.
@Suite("Register of fee receipts")
struct FeeRegisterTests {
    private let january = FeeRegisterRequest(
        agency: "ubnd-tam-ky", days: Moment.day("01/01/2016")...Moment.day("31/01/2016"))

    private func number(_ serial: Int) -> String { "BL-2016-\(String("00000\(serial)".suffix(6)))" }

    /// That many receipts over six days, all but the last voided with a reason.
    private func written(_ count: Int, _ test: TestOffice) async throws {
        let code = try await test.file()
        for serial in 1...count {
            let at = Moment.at("\(18 + serial / 10)/01/2016 09:30")
            try await test.dossiers.act(
                .takePayment(receipt: number(serial), payer: "Người nộp \(serial)"), on: code,
                by: test.officer(.reception), at: at)
            guard serial < count else { return }
            try await test.dossiers.act(
                .voidPayment(receipt: number(serial), reason: "Ghi sai tên"), on: code, by: test.officer(.agencyHead),
                at: at)
        }
    }

    @Test(
        "pages follow each other without a gap or a double, by day and number; only what counts is summed",
        arguments: Engine.available)
    func paging(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await written(57, test)
            let (register, head) = (test.office.counter.feeRegister, test.officer(.agencyHead))
            var request = january
            var seen: [FeeReceipt] = []
            repeat {
                let page = try await register.page(request, by: head)
                seen += page.receipts
                request.after = page.next
            } while request.after != nil
            #expect(seen.count == 57 && Set(seen.map(\.number)).count == 57)
            #expect(seen == seen.sorted { ($0.at, $0.number) < ($1.at, $1.number) })
            #expect(seen.filter(\.isVoided).count == 56 && seen.allSatisfy { $0.isVoided == ($0.voidReason != nil) })
            let sum = try await register.sum(january, by: head)
            #expect(sum.count == 1 && sum.amount.amount == 100_000)
            #expect(try await register.all(january, by: head, most: 57) == seen)
            await #expect(throws: RegisterRefusal.tooLong(most: 56)) {
                _ = try await register.all(january, by: head, most: 56)
            }
            let february = FeeRegisterRequest(
                agency: "ubnd-tam-ky", days: Moment.day("01/02/2016")...Moment.day("29/02/2016"))
            #expect(try await register.page(february, by: head).receipts.isEmpty)
        }
    }

    @Test("the cash desk, heads and inspectors read it, nobody else, and of their own agency alone")
    func readers() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let register = test.office.counter.feeRegister
            for role in [Role.agencyHead, .divisionHead] {
                #expect(try await register.page(january, by: test.officer(role)).receipts.isEmpty)
            }
            let inspector = try await test.appoint("Ba Xem", .inspector)
            #expect(try await register.sum(january, by: inspector.actor).count == 0)
            for stranger in [test.officer(.reception), test.officer(.agencyHead, of: "ubnd-dien-ban")] {
                await #expect(throws: Refusal.notYourRole(needed: FeeRegister.readers)) {
                    _ = try await register.page(january, by: stranger)
                }
            }
        }
    }

    @Test("it is read in the order of an index")
    func plan() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            var request = january
            request.after = FeeReceiptKey("2016-01-18.BL-2016-000001")
            let later = request
            let plan = try await test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(FeeRegister.listing(later, limit: 51))").map {
                    try $0.get("detail") as String
                }
            }.joined(separator: "; ")
            #expect(plan.contains("SEARCH fee_receipts USING") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }

    @Test("the spreadsheet holds amounts as numbers, the print its sum in words")
    func files() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            try await written(2, test)
            let agency = try #require(test.office.catalogue.agency("ubnd-tam-ky"))
            let receipts = try await test.office.counter.feeRegister.all(
                january, by: test.officer(.agencyHead), most: 10)
            let table = RegisterTable.receipts(
                receipts, heading: ["Một trăm nghìn đồng"], t: Phrasebook.standard.wording(.vi))
            let pdf = PDFReading(try await test.office.registerFiles.pdf(of: table, for: agency))
            let words = try pdf.words()
            for expected in ["SỔ BIÊN LAI", "BL-2016-000002", "100.000", "Một trăm nghìn đồng", "Hủy 18/01/2016"] {
                #expect(words.contains(expected), "\(expected) in \(words)")
            }
            let sheet = try await test.office.registerFiles.xlsx(of: table)
            #expect(sheet.starts(with: Array("PK".utf8)))
        }
    }

    @Test("a place that is none is no place", arguments: ["", "x", "2016-13-01.BL", "2016-01-18"])
    func keys(text: String) {
        #expect(FeeReceiptKey(text) == nil)
    }
}
