package import Foundation

/// What counts as working time at one agency: the country's days off, the agency's own hours.
package struct WorkingCalendar: Sendable, Hashable {
    package let holidays: HolidayCalendar
    package let hours: OfficeHours

    package init(holidays: HolidayCalendar, hours: OfficeHours) {
        self.holidays = holidays
        self.hours = hours
    }

    /// Open that day, in order; empty on a day off. A make-up workday is worked by full hours.
    package func openings(on day: CivilDay) -> [ClockSpan] {
        switch holidays.note(on: day)?.kind {
        case .holiday: []
        case .makeupWorkday: hours.fullDay
        case nil: hours.openings(on: day.weekday)
        }
    }

    /// Whether the agency works at all that day.
    package func isWorkingDay(_ day: CivilDay) -> Bool {
        !openings(on: day).isEmpty
    }

    /// The closing time of that day; `nil` on a day off.
    package func closing(on day: CivilDay) -> Date? {
        openings(on: day).last.map { VietnamTime.date(day, $0.to) }
    }

    /// The first working day after that one.
    package func workingDay(after day: CivilDay) -> CivilDay {
        firstWorkingDay(from: day.adding(days: 1))
    }

    /// That day, or the first working day after it. A calendar without any working day within ten years gives the day.
    package func firstWorkingDay(from day: CivilDay) -> CivilDay {
        (0..<3_660).lazy.map { day.adding(days: $0) }.first(where: isWorkingDay) ?? day
    }

    /// The working day that many working days after `day`, which itself isn't counted.
    package func adding(workingDays count: Int, to day: CivilDay) -> CivilDay {
        (0..<max(0, count)).reduce(day) { reached, _ in workingDay(after: reached) }
    }

    /// How many working days lie after `start`, up to and with `end`.
    package func workingDays(after start: CivilDay, through end: CivilDay) -> Int {
        guard start < end else { return 0 }
        return (1...start.days(until: end)).count { isWorkingDay(start.adding(days: $0)) }
    }

    /// The instant itself in working time; else the next opening.
    package func normaliseStart(_ date: Date) -> Date {
        let day = VietnamTime.day(of: date)
        for span in openings(on: day) {
            let (from, to) = (VietnamTime.date(day, span.from), VietnamTime.date(day, span.to))
            if date < from { return from }
            if date < to { return date }
        }
        let next = workingDay(after: day)
        return openings(on: next).first.map { VietnamTime.date(next, $0.from) } ?? date
    }

    /// The instant that many minutes of working time later.
    package func adding(workingMinutes count: Int, to date: Date) -> Date {
        var left = Double(count) * 60
        var at = normaliseStart(date)
        while left > 0 {
            let day = VietnamTime.day(of: at)
            guard let span = openings(on: day).first(where: { VietnamTime.date(day, $0.to) > at }) else { return at }
            let end = VietnamTime.date(day, span.to)
            let available = end.timeIntervalSince(at)
            if left <= available { return at.addingTimeInterval(left) }
            left -= available
            at = normaliseStart(end)
        }
        return at
    }

    /// Minutes of working time from one instant to a later one.
    package func workingMinutes(from start: Date, to end: Date) -> Int {
        guard start < end else { return 0 }
        let (first, last) = (VietnamTime.day(of: start), VietnamTime.day(of: end))
        let seconds = (0...first.days(until: last)).reduce(0.0) { sum, offset in
            let day = first.adding(days: offset)
            return sum
                + openings(on: day).reduce(0.0) { total, span in
                    let from = max(start, VietnamTime.date(day, span.from))
                    let to = min(end, VietnamTime.date(day, span.to))
                    return total + max(0, to.timeIntervalSince(from))
                }
        }
        return Int(seconds / 60)
    }
}
