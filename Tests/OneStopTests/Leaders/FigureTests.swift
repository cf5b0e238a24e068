import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Every figure that a leader sees counts exactly the dossiers of the list behind it.
@Suite("Leaders' figures and the lists behind them")
struct FigureTests {
    private let now = Moment.at("18/01/2016 10:00")
    private let end = Moment.at("18/01/2016 17:00")
    private let today = Moment.day("18/01/2016")

    @Test(
        "each figure over the demo's dossiers equals its list, and parts add up to wholes", arguments: Engine.available)
    func figures(engine: Engine) async throws {
        try await TestOffice.open(on: engine, at: now, folder: TestOffice.small) { test in
            try await DemoDossiers(in: test.office, people: test.people, seed: 7, now: now).make(150)
            let period = today.adding(days: -120)...today
            var (open, late, decided) = (0, 0, 0)
            for agency in test.office.catalogue.agencies.map(\.slug) {
                let overview = try await test.office.figures.overview(of: agency, now: now, endOfToday: end)
                let decisions = try await test.office.figures.decisions(of: agency, in: period)
                for (slice, count) in slices(overview) + slices(decisions, period) {
                    let listed = try await codes(slice, agency, test)
                    #expect(listed.count == count && Set(listed).count == count, "\(agency) \(slice)")
                    let counted = try await test.office.figures.count(slice, of: agency, now: now, endOfToday: end)
                    #expect(counted == count)
                }
                #expect(overview.byAge.values.reduce(0, +) == overview.open)
                #expect(decisions.byOfficer.values.map(\.decided).reduce(0, +) == decisions.all.decided)
                (open, late, decided) = (open + overview.open, late + overview.overdue, decided + decisions.all.decided)
            }
            #expect(open > 10 && late > 0 && decided > 10)
        }
    }

    @Test(
        "decisions are early, on time or late by the promised time, as the month's counters have them",
        arguments: Engine.available)
    func outcomes(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            for (seed, at) in [(1, "19/01/2016 09:00"), (2, "21/01/2016 16:00"), (3, "22/01/2016 09:00")] {
                let code = try await lives.accepted(seed: UInt64(seed))
                try await lives.act(.completeStep(note: "", skipping: []), code, .caseOfficer, at)
                try await lives.act(.approve(note: ""), code, .agencyHead, at)
                try await lives.act(
                    .issue(number: "\(seed)/HKD", day: VietnamTime.day(of: Moment.at(at)), text: "x", file: nil), code,
                    .recordsClerk, at)
            }
            let january = Moment.day("01/01/2016")...Moment.day("31/01/2016")
            let decisions = try await test.office.figures.decisions(of: "ubnd-tam-ky", in: january)
            for outcome in Punctuality.Outcome.allCases { #expect(decisions.all[outcome] == 1) }
            let month = try #require(
                try await test.office.figures.month(of: today).first { $0.agency == "ubnd-tam-ky" })
            for measure in [Measure.decidedEarly, .decidedOnTime, .decidedLate] { #expect(month.total(measure) == 1) }
            let officer = try #require(test.people.officer(.caseOfficer, of: "ubnd-tam-ky")).person
            #expect(Set(decisions.byOfficer.keys) == [FigureSlice.Holder.officer(officer.account)])
            #expect(decisions.names[.officer(officer.account)] == officer.name)
            let day = Moment.day("21/01/2016")
            #expect(try await test.office.figures.decisions(of: "ubnd-tam-ky", in: day...day).all.decided == 1)
            #expect(try await test.office.figures.decisions(of: "ubnd-dien-ban", in: january).all.decided == 0)
        }
    }

    @Test("each list is read in the order of an index, and decisions by theirs")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let period = today.adding(days: -30)...today
            for figure in FigureSlice.Figure.allCases {
                let slices = [
                    FigureSlice(figure, days: period),
                    FigureSlice(
                        figure, days: period, procedure: "x", holder: .officer(.new()), age: .upTo7, outcome: .late),
                    FigureSlice(figure, days: period, holder: .nobody),
                ]
                for slice in slices {
                    let key = QueueKey(at: now, id: .new())
                    let plan = try await plan(
                        Figures.listing(slice, of: "a", after: key, now: now, endOfToday: end), test)
                    #expect(plan.contains("SEARCH dossiers USING") && !plan.contains("SCAN"), "\(slice): \(plan)")
                    #expect(!plan.contains("TEMP B-TREE"), "\(slice): \(plan)")
                }
            }
            let plan = try await plan(Figures.deciding("a", in: period), test)
            #expect(plan.contains("dossiers_decided"), "\(plan)")
        }
    }

    private func plan(_ sql: SQL, _ test: TestOffice) async throws -> String {
        try await test.office.database.read { tx in
            try tx.rows("EXPLAIN QUERY PLAN \(sql)").map { try $0.get("detail") as String }.joined(separator: "; ")
        }
    }

    private func codes(_ slice: FigureSlice, _ agency: String, _ test: TestOffice) async throws -> [String] {
        var (codes, key): ([String], QueueKey?) = ([], nil)
        repeat {
            let page = try await test.office.figures.page(slice, of: agency, after: key, now: now, endOfToday: end)
            codes += page.rows.map(\.dossier.code)
            key = page.next
        } while key != nil
        return codes
    }

    private func slices(_ overview: Overview) -> [(FigureSlice, Int)] {
        let slice = { (figure: FigureSlice.Figure) in FigureSlice(figure, days: today...today) }
        var all = [
            (slice(.open), overview.open), (slice(.late), overview.overdue), (slice(.dueToday), overview.dueToday),
        ]
        for age in Overview.Age.allCases {
            all.append((FigureSlice(.open, days: today...today, age: age), overview.byAge[age, default: 0]))
        }
        for (holder, load) in overview.byOfficer {
            all.append((FigureSlice(.open, days: today...today, holder: holder), load.open))
            all.append((FigureSlice(.late, days: today...today, holder: holder), load.overdue))
        }
        for (procedure, load) in overview.byProcedure {
            all.append((FigureSlice(.open, days: today...today, procedure: procedure), load.open))
            all.append((FigureSlice(.late, days: today...today, procedure: procedure), load.overdue))
        }
        return all
    }

    private func slices(_ decisions: Decisions, _ days: ClosedRange<CivilDay>) -> [(FigureSlice, Int)] {
        let lines: [(FigureSlice, Punctuality)] =
            [(FigureSlice(.decided, days: days), decisions.all)]
            + decisions.byProcedure.map { (FigureSlice(.decided, days: days, procedure: $0), $1) }
            + decisions.byOfficer.map { (FigureSlice(.decided, days: days, holder: $0), $1) }
        return lines.flatMap { line -> [(FigureSlice, Int)] in
            let (slice, counted) = line
            return [(slice, counted.decided)]
                + Punctuality.Outcome.allCases.map { outcome in
                    var narrowed = slice
                    narrowed.outcome = outcome
                    return (narrowed, counted[outcome])
                }
        }
    }
}
