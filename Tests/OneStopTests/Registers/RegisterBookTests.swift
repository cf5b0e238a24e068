import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("The register book")
struct RegisterBookTests {
    private func request(_ days: ClosedRange<String>, procedures: [String]? = nil) -> RegisterRequest {
        RegisterRequest(
            agency: "ubnd-tam-ky", days: Moment.day(days.lowerBound)...Moment.day(days.upperBound),
            procedures: procedures)
    }

    private static let january = "01/01/2016"..."31/01/2016" as ClosedRange<String>

    @Test("pages follow each other in the order of filing without a gap or a double", arguments: Engine.available)
    func paging(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            for seed in 1...60 as ClosedRange<UInt64> {
                _ = try await test.file(seed: seed, now: Moment.at("18/01/2016 09:\(10 + Int(seed) % 4)"))
            }
            var request = request("18/01/2016"..."18/01/2016")
            var seen: [RegisterEntry] = []
            repeat {
                let page = try await test.office.book.page(request)
                seen += page.entries
                request.after = page.next
            } while request.after != nil
            #expect(seen.count == 60 && Set(seen.map(\.code)).count == 60)
            #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.submittedAt <= $1.submittedAt })
            request.after = nil
            #expect(try await test.office.book.all(request) == seen)
            await #expect(throws: RegisterRefusal.tooLong(most: 59)) {
                _ = try await test.office.book.all(request, most: 59)
            }
        }
    }

    @Test("a line tells who, where, when received, due and returned, and how", arguments: Engine.available)
    func line(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            try await lives.act(.completeStep(note: "", skipping: []), code, .caseOfficer, "19/01/2016 08:00")
            try await lives.act(.approve(note: ""), code, .agencyHead, "19/01/2016 09:00")
            try await lives.act(
                .issue(number: "1/HKD", day: Moment.day("19/01/2016"), text: "x", file: nil), code, .recordsClerk,
                "19/01/2016 10:00")
            try await test.handOut(code, to: "Trần Thị Mẫu", at: Moment.at("20/01/2016 10:00"))
            let entries = try await test.office.book.all(request("18/01/2016"..."18/01/2016"))
            let entry = try #require(entries.first)
            #expect(entry.code == code.text && entry.recipient == "Trần Thị Mẫu" && entry.manner == .post)
            #expect(entry.returnedAt == Moment.at("20/01/2016 10:00") && entry.contact.contains("tỉnh Quảng Nam"))
            #expect(try await test.office.book.all(request("19/01/2016"..."31/01/2016")).isEmpty)
            #expect(try await test.office.book.all(request("18/01/2016"..."18/01/2016", procedures: [])).isEmpty)
            let t = Phrasebook.standard.wording(.vi)
            let table = RegisterTable.book(entries, heading: ["Tháng 1"], catalogue: test.office.catalogue, t: t)
            let agency = try #require(test.office.catalogue.agency("ubnd-tam-ky"))
            let bytes = try await test.office.registerFiles.pdf(of: table, for: agency)
            let words = try PDFReading(bytes).words()
            #expect(words.contains("SỔ THEO DÕI HỒ SƠ") && words.contains("20/01/2016"))
            if let folder = ProcessInfo.processInfo.environment["MOTCUA_PRINTS"] {
                let many = RegisterTable(
                    title: table.title, heading: table.heading, columns: table.columns,
                    rows: (1...30).flatMap { _ in table.rows })
                let printed = try await test.office.registerFiles.pdf(of: many, for: agency)
                try Data(printed).write(to: URL(filePath: "\(folder)/so.pdf"))
            }
        }
    }

    @Test("it is read in the order of an index, narrowed or not")
    func plan() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            var last = request("01/01/2016"..."31/01/2016", procedures: [TestOffice.household])
            last.after = QueueKey(at: Moment.at("18/01/2016 09:00"), id: .new())
            for asked in [request("01/01/2016"..."31/01/2016"), last] {
                let plan = try await test.office.database.read { tx in
                    try tx.rows("EXPLAIN QUERY PLAN \(RegisterBook.listing(asked, limit: 51))").map {
                        try $0.get("detail") as String
                    }.joined(separator: "; ")
                }
                #expect(plan.contains("USING INDEX dossiers_newest") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}
