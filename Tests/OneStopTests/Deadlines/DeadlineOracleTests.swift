import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// The same rule, told once more in the slowest way: walk the days one by one.
private func slowDue(_ accepted: Date, days: Int, pauses: [Pause], _ calendar: WorkingCalendar) -> Date? {
    var day = VietnamTime.day(of: calendar.normaliseStart(accepted))
    var left = days
    while left > 0 {
        day = day.adding(days: 1)
        let isPaused = pauses.contains { pause in
            let first = VietnamTime.day(of: pause.from)
            let last = VietnamTime.day(of: pause.to ?? pause.from)
            return day > first && day <= last
        }
        if calendar.isWorkingDay(day), !isPaused { left -= 1 }
    }
    return calendar.closing(on: day)
}

@Suite("Deadlines: properties")
struct DeadlineOracleTests {
    let calendar = Holidays.calendar

    @Test("2,000 random limits agree with counting day by day, pauses and all")
    func oracle() throws {
        var dice = Dice(6)
        for _ in 0..<2_000 {
            let accepted = Moment.at("05/01/2015 07:00")
                .addingTimeInterval(Double(Int.random(in: 0..<10 * 365 * 1_440, using: &dice)) * 60)
            let value = Int.random(in: 1...45, using: &dice)
            let pauses = Bool.random(using: &dice) ? [pause(after: accepted, using: &dice)] : []
            let limit = try #require(TimeLimit(value: value, unit: .workingDays))
            let due = Deadline.due(from: accepted, limit: limit, pauses: pauses, calendar: calendar)
            #expect(
                due.at == slowDue(accepted, days: value, pauses: pauses, calendar),
                "\(Moment.text(accepted)) + \(value)")
            #expect(due.derivation.last?.day == VietnamTime.day(of: due.at))
            #expect(due.derivation.compactMap(\.count).max() == value)
        }
    }

    @Test("no limit in days ends on a day off, whatever its unit")
    func neverOnADayOff() throws {
        var dice = Dice(7)
        for unit in [TimeLimit.Unit.workingDays, .days, .months] {
            for _ in 0..<300 {
                let accepted = Moment.at("05/01/2015 07:00")
                    .addingTimeInterval(Double(Int.random(in: 0..<10 * 365 * 1_440, using: &dice)) * 60)
                let limit = try #require(TimeLimit(value: Int.random(in: 1...24, using: &dice), unit: unit))
                let due = Deadline.due(from: accepted, limit: limit, pauses: [], calendar: calendar)
                #expect(calendar.isWorkingDay(VietnamTime.day(of: due.at)))
                #expect(due.at > accepted)
            }
        }
    }

    @Test("accepted later is never due earlier")
    func monotonic() throws {
        let limit = try #require(TimeLimit(value: 7, unit: .workingDays))
        var last = Date.distantPast
        for hour in 0..<2_000 {
            let accepted = Moment.at("01/02/2016 00:00").addingTimeInterval(Double(hour) * 3_600)
            let due = Deadline.due(from: accepted, limit: limit, pauses: [], calendar: calendar).at
            #expect(due >= last)
            last = due
        }
    }

    private func pause(after accepted: Date, using dice: inout Dice) -> Pause {
        let from = accepted.addingTimeInterval(Double(Int.random(in: 60..<20_000, using: &dice)) * 60)
        return Pause(from: from, to: from.addingTimeInterval(Double(Int.random(in: 60..<30_000, using: &dice)) * 60))
    }
}
