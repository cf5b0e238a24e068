import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Sixty days of an office whose officers are away at random: whatever is not done, nobody is left without an answer.
@Suite("An office with absent officers")
struct AbsentOfficersTests {
    @Test(
        "over 60 days each open dossier has owner, act, limit and contact, and each late one is on the board and told")
    func sixtyDays() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            var office = AbsentOffice(test: test, seed: 60)
            var (late, checked) = (0, 0)
            for day in 0..<60 {
                let today = Moment.day("18/01/2016").adding(days: day)
                try await office.live(on: today)
                let now = VietnamTime.date(today, try #require(ClockTime("17:30")))
                while try await test.dossiers.sweep(at: now).looked == 100 {}
                let board = try await board(test, at: now)
                for code in office.codes {
                    let file = try #require(try await test.dossiers.find(code))
                    guard let duty = file.dossier.duty(under: file.procedure, calendar: Holidays.calendar, at: now)
                    else {
                        #expect(file.dossier.stage.isClosed)
                        continue
                    }
                    checked += 1
                    #expect(duty.lastContact >= file.dossier.submittedAt && duty.since <= duty.due)
                    #expect(board.contains(code.text) == (duty.due <= now), "\(code.text) on \(today.vietnamese)")
                    if duty.due <= now { late += 1 }
                    expectTold(file, duty, at: now)
                }
            }
            #expect(
                office.codes.count > 40 && late > 50 && checked > 1_000, "\(office.codes.count), \(late), \(checked)")
            try await expectLetters(office, test)
        }
    }

    /// Every rung whose day has come was told of this very limit; the applicant has the apology where one is owed.
    private func expectTold(_ file: DossierFile, _ duty: Duty, at now: Date) {
        let told = file.dossier.escalations.filter { $0.limit.milliseconds == duty.due.milliseconds }.map(\.rung)
        #expect(Set(told).count == told.count, "each rung once")
        guard duty.due <= now else { return #expect(!told.contains(.head)) }
        #expect(told.contains(.owner) && told.contains(.head), "\(file.dossier.code.text) at \(Moment.text(now))")
        for (rung, days) in [(Rung.agencyHead, 1), (.province, 3)] {
            #expect(told.contains(rung) == (workingDays(after: duty.due, until: now) >= days), "\(rung)")
        }
        if duty.isPromised { #expect(file.dossier.apology?.missed.milliseconds == duty.due.milliseconds) }
        #expect(!duty.isPromised || file.dossier.lastContact >= duty.due)
    }

    /// Closed working days after the day of that instant, counted one by one.
    private func workingDays(after due: Date, until now: Date) -> Int {
        var (day, count) = (VietnamTime.day(of: due), 0)
        while true {
            day = day.adding(days: 1)
            if VietnamTime.date(day, ClockTime("17:00") ?? VietnamTime.time(of: due)) > now { return count }
            if Holidays.calendar.isWorkingDay(day) { count += 1 }
        }
    }

    private func board(_ test: TestOffice, at now: Date) async throws -> Set<String> {
        var (codes, key): (Set<String>, QueueKey?) = ([], nil)
        repeat {
            let page = try await test.office.silence.page(of: "ubnd-tam-ky", after: key, now: now)
            codes.formUnion(page.rows.map(\.code))
            key = page.next
        } while key != nil
        return codes
    }

    /// As many letters of apology as events that say so.
    private func expectLetters(_ office: AbsentOffice, _ test: TestOffice) async throws {
        for code in office.codes {
            let events = try #require(try await test.dossiers.find(code)).history.count {
                $0.event.kind == "apologised"
            }
            let letters = try await test.office.database.read { tx in
                try tx.value(
                    "SELECT COUNT(*) FROM outbox WHERE dossier = \(code.text) AND kind = 'apologised'", as: Int.self)
            }
            #expect(letters == events)
        }
    }
}
