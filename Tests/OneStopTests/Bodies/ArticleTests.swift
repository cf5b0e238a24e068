import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// What the newspaper told of a department: 170 filed online in 2015, 82 resolved, 32 refused; and the other 56?
@Suite("The 56 others")
struct ArticleTests {
    private static let folder = TestOffice.province.folder.filter { path in
        !path.contains("/examples/") && (!path.contains("/procedures/") || path.hasPrefix("agencies/so-tnmt/"))
    }

    @Test("each of the 56 has an owner, a next act, a due time and a last contact, and the figures say so")
    func fiftySix() async throws {
        let start = Moment.at("05/01/2015 08:00")
        try await TestOffice.open(on: .sqlite, at: start, folder: Self.folder) { test in
            let year = YearOfFilings(test, at: "so-tnmt")
            #expect(year.examples.count > 10)
            var open: [DossierCode] = []
            for index in 0..<170 {
                // Two days apart, at the beginning of a working day.
                let at = Holidays.calendar.normaliseStart(start.addingTimeInterval(Double(index) * 2 * 86_400))
                let code = try await year.file(index, at: at)
                switch index % 85 {
                case 0..<41: try await year.work(on: code, from: at) { $0.dossier.stage == .decided }
                case 41..<57:
                    try await test.dossiers.act(
                        .refuse(Reasoned(reasons: ["Không thuộc thẩm quyền"], legalGround: "")), on: code,
                        by: test.officer(.reception, of: "so-tnmt"), at: at.addingTimeInterval(3_600))
                default:
                    open.append(code)
                    try await leave(code, index, year, test, at: at)
                }
            }
            let end = Moment.at("31/12/2015 17:30")
            while try await test.dossiers.sweep(at: end).looked == 100 {}
            try await expectFigures(test)
            try await expectOwed(open, test, at: end)
        }
    }

    /// Nobody looked at it; it was accepted; it waits for the applicant; it waits for others.
    private func leave(
        _ code: DossierCode, _ index: Int, _ year: YearOfFilings, _ test: TestOffice, at: Date
    ) async throws {
        guard index % 4 != 0 else { return }
        if index % 4 == 1 {
            let item = SupplementItem(subject: .extra(name: "Bản vẽ"), reason: "Thiếu")
            let until = VietnamTime.day(of: at).adding(days: 10)
            try await test.dossiers.act(
                .requestSupplement(SupplementRequest(items: [item], until: until)), on: code,
                by: test.officer(.reception, of: "so-tnmt"), at: at.addingTimeInterval(3_600))
            return
        }
        try await year.work(on: code, from: at) { $0.dossier.stage == .processing }
        if index % 4 == 3 { try await year.ask(code, at: at.addingTimeInterval(7_200)) }
    }

    private func expectFigures(_ test: TestOffice) async throws {
        var totals: [Measure: Int] = [:]
        for month in 1...12 {
            let day = Moment.day("15/\(month < 10 ? "0" : "")\(month)/2015")
            guard let own = try await test.office.figures.month(of: day).first(where: { $0.agency == "so-tnmt" }) else {
                continue
            }
            for (measure, total) in own.totals { totals[measure, default: 0] += total }
        }
        let decided = [Measure.decidedEarly, .decidedOnTime, .decidedLate].reduce(0) { $0 + (totals[$1] ?? 0) }
        #expect(totals[.submitted] == 170 && totals[.refused] == 32 && decided == 82)
    }

    private func expectOwed(_ open: [DossierCode], _ test: TestOffice, at end: Date) async throws {
        #expect(open.count == 56)
        var (asked, late): (Int, Int) = (0, 0)
        for code in open {
            let file = try #require(try await test.dossiers.find(code))
            let duty = try #require(file.dossier.duty(under: file.procedure, calendar: Holidays.calendar, at: end))
            #expect(duty.lastContact >= file.dossier.submittedAt && duty.due > file.dossier.submittedAt)
            #expect(duty.awaits == file.dossier.openConsultations.map(\.inquiry.body))
            #expect(file.dossier.awaitedDuties.count == file.dossier.openConsultations.count)
            asked += file.dossier.openConsultations.isEmpty ? 0 : 1
            guard duty.due <= end else { continue }
            #expect(file.dossier.told(of: duty).contains(.head), "\(code.text)")
            if file.dossier.stage != .supplementRequested { late += 1 }
            #expect(try await test.dossiers.differences(of: code).isEmpty)
        }
        #expect(asked > 5 && late > 10)
        #expect(try await test.office.silence.counts(now: end)["so-tnmt"] == late)
        let board = try await test.office.silence.count(of: "so-tnmt", now: end)
        #expect(board >= late && board <= 56 + 82)
    }
}
