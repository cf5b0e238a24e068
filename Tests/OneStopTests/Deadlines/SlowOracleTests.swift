import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// Deadlines held against an independent count. `MOTCUA_ORACLE_CASES=100000` runs all of them; the seed is fixed.
@Suite("Deadlines against the slow calendar")
struct SlowOracleTests {
    private static let cases =
        ProcessInfo.processInfo.environment["MOTCUA_ORACLE_CASES"].flatMap { Int($0) } ?? 6_000

    /// Ordinary hours, a Saturday morning, half a Friday, and a week of unlike days.
    private static let weeks: [[String]] = [
        [
            "07:00-11:30 13:30-17:00", "07:00-11:30 13:30-17:00", "07:00-11:30 13:30-17:00", "07:00-11:30 13:30-17:00",
            "07:00-11:30 13:30-17:00", "", "",
        ],
        [
            "07:30-11:30 13:00-16:30", "07:30-11:30 13:00-16:30", "07:30-11:30 13:00-16:30", "07:30-11:30 13:00-16:30",
            "07:30-11:30 13:00-16:30", "07:30-11:00", "",
        ],
        [
            "07:00-11:30 13:30-17:00", "07:00-11:30 13:30-17:00", "07:00-11:30 13:30-17:00", "07:00-11:30 13:30-17:00",
            "07:00-11:30", "", "",
        ],
        [
            "", "08:00-12:00", "13:00-17:15", "07:00-09:00 09:30-11:00 14:00-16:00", "08:00-16:00", "08:00-10:00",
            "09:00-10:00",
        ],
    ]

    @Test(
        "limits of every unit, with pauses, cut-offs, extensions, half days and make-up days, 2015 to 2026",
        arguments: 0..<4)
    func agrees(week: Int) throws {
        let spans = Self.weeks[week].map { $0.split(separator: " ").compactMap { ClockSpan(String($0)) } }
        let slow = try SlowCalendar(week: spans.map { $0.map { ($0.from.minutes, $0.to.minutes) } })
        let hours = try #require(
            OfficeHours(Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, spans))))
        let calendar = WorkingCalendar(holidays: Holidays.quangNam, hours: hours)
        var dice = Dice(2_026 + UInt64(week))
        var wrong: [String] = []
        for _ in 0..<Self.cases / 4 {
            if let fault = try disagreement(slow, calendar, &dice) { wrong.append(fault) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong, first: \(wrong.first ?? "")")
    }

    /// One random case; what was different, or `nil`.
    private func disagreement(
        _ slow: SlowCalendar, _ calendar: WorkingCalendar, _ dice: inout Dice
    ) throws -> String? {
        let unit = TimeLimit.Unit.allCases.randomElement(using: &dice) ?? .workingDays
        let most =
            switch unit {
            case .workingDays: 45;
            case .days: 60;
            case .months: 3;
            case .workingHours: 16;
            case .minutes: 600
            }
        let value = Int.random(in: 1...most, using: &dice)
        let filed: SlowCalendar.Instant = (
            Int.random(in: 365..<365 * 13 - 40, using: &dice), Int.random(in: 0..<1_440, using: &dice)
        )
        let cutoff = [nil, nil, 15 * 60, 10 * 60].randomElement(using: &dice) ?? nil
        let stops = pauses(after: filed, isShort: unit == .workingHours || unit == .minutes, &dice)
        let extra = Int.random(in: 0..<4, using: &dice) == 0 ? Int.random(in: 1...10, using: &dice) : 0
        let expected = slow.due(slow.start(filed, cutoff: cutoff), value, unit, stops: stops, extra: extra)
        let limit = try #require(TimeLimit(value: value, unit: unit))
        let rule = TimeRule(
            limit: limit, cutoff: cutoff.flatMap { ClockTime(String(format: "%02d:%02d", $0 / 60, $0 % 60)) })
        let reckoning = Reckoning(
            start: rule.start(of: date(filed, slow), calendar: calendar), limit: limit,
            pauses: stops.map { Pause(from: date($0.from, slow), to: date($0.to, slow)) }, extra: extra)
        let due = reckoning.due(by: calendar)
        let own = reckoning.due(by: calendar).derivation.compactMap(\.count).last
        guard due.at == date(expected, slow) else {
            return
                "\(Moment.text(date(filed, slow))) + \(value) \(unit), cut-off \(cutoff ?? 0), \(stops), extra \(extra): "
                + "\(Moment.text(due.at)) instead of \(Moment.text(date(expected, slow)))"
        }
        guard unit != .workingDays || own == value + extra else {
            return "derivation of \(value) + \(extra) ends at \(own ?? 0)"
        }
        return nil
    }

    /// None, one or two pauses, one after the other.
    private func pauses(after at: SlowCalendar.Instant, isShort: Bool, _ dice: inout Dice) -> [SlowCalendar.Stop] {
        var from = at
        return (0..<Int.random(in: 0...2, using: &dice)).map { _ in
            let begin = (
                from.day + Int.random(in: 0...(isShort ? 2 : 20), using: &dice), Int.random(in: 0..<1_440, using: &dice)
            )
            let start: SlowCalendar.Instant = begin < from ? from : begin
            let end: SlowCalendar.Instant = (
                start.day + Int.random(in: 1...(isShort ? 3 : 20), using: &dice), start.minute
            )
            from = end
            return (start, end)
        }
    }

    private func date(_ at: SlowCalendar.Instant, _ slow: SlowCalendar) -> Date {
        let day = slow.days[at.day]
        return Moment.at(
            String(format: "%02d/%02d/%04d %02d:%02d", day.day, day.month, day.year, at.minute / 60, at.minute % 60))
    }
}
