package import Foundation
package import Kernel

/// When something is due, by the Civil Code's way of counting and the agency's own working time.
///
/// - Source: Bộ luật Dân sự 2015, Điều 147 and 148. Limits in days end at closing time of their last day; limits in
///   hours and minutes to the minute.
package enum Deadline {
    /// The due date of a limit that began at `accepted`.
    ///
    /// - Parameter pauses: suspensions in order, each ended; a day of the pause after its first one isn't counted.
    package static func due(
        from accepted: Date, limit: TimeLimit, pauses: [Pause], calendar: WorkingCalendar
    ) -> DueDate {
        let start = calendar.normaliseStart(accepted)
        switch limit.unit {
        case .workingDays:
            return counting(limit.value, from: start, pauses: pauses, calendar: calendar, onlyWorkingDays: true)
        case .days:
            return counting(limit.value, from: start, pauses: pauses, calendar: calendar, onlyWorkingDays: false)
        case .months:
            let day = VietnamTime.day(of: start)
            let days = day.days(until: day.adding(months: limit.value))
            return counting(days, from: start, pauses: pauses, calendar: calendar, onlyWorkingDays: false)
        case .workingHours:
            return minutes(limit.value * 60, from: start, pauses: pauses, calendar: calendar)
        case .minutes:
            return minutes(limit.value, from: start, pauses: pauses, calendar: calendar)
        }
    }

    /// When the agency must have answered an online filing: eight working hours after it came.
    ///
    /// - Source: Nghị định 45/2020/NĐ-CP.
    package static func acknowledgeBy(submitted: Date, calendar: WorkingCalendar) -> Date {
        calendar.adding(workingMinutes: 480, to: submitted)
    }

    private static func minutes(
        _ count: Int, from start: Date, pauses: [Pause], calendar: WorkingCalendar
    ) -> DueDate {
        // A pause that begins when the time is already used up gives none back.
        let due = pauses.reduce(calendar.adding(workingMinutes: count, to: start)) { due, pause in
            let stood = calendar.workingMinutes(from: max(pause.from, start), to: pause.to ?? pause.from)
            return pause.from < due && stood > 0 ? calendar.adding(workingMinutes: stood, to: due) : due
        }
        let days = [VietnamTime.day(of: start), VietnamTime.day(of: due)]
        return DueDate(
            at: due,
            derivation: [
                DerivedDay(day: days[0], count: nil, reason: .start),
                DerivedDay(day: days[1], count: nil, reason: .working),
            ])
    }

    static func counting(
        _ count: Int, from start: Date, pauses: [Pause], calendar: WorkingCalendar, onlyWorkingDays: Bool
    ) -> DueDate {
        var day = VietnamTime.day(of: start)
        var derivation = [DerivedDay(day: day, count: nil, reason: .start)]
        var counted = 0
        // A limit is at most 10,000 days; calendars without working days end at ten times that.
        while counted < count, derivation.count < 100_000 {
            day = day.adding(days: 1)
            let reason = reason(of: day, pauses: pauses, calendar: calendar, onlyWorkingDays: onlyWorkingDays)
            let isCounted = reason.isCounted
            if isCounted { counted += 1 }
            derivation.append(DerivedDay(day: day, count: isCounted ? counted : nil, reason: reason))
        }
        while !calendar.isWorkingDay(day), derivation.count < 100_000 {
            day = day.adding(days: 1)
            derivation.append(DerivedDay(day: day, count: nil, reason: .moved))
        }
        return DueDate(at: calendar.closing(on: day) ?? start, derivation: derivation)
    }

    private static func reason(
        of day: CivilDay, pauses: [Pause], calendar: WorkingCalendar, onlyWorkingDays: Bool
    ) -> DerivedDay.Reason {
        let note = calendar.holidays.note(on: day)
        if onlyWorkingDays, !calendar.isWorkingDay(day) {
            if let note, note.kind == .holiday { return .holiday(note.name) }
            return .weekend
        }
        if pauses.contains(where: { $0.covers(day) }) { return .paused }
        if !onlyWorkingDays { return .calendar }
        if let note, note.kind == .makeupWorkday { return .makeup(note.name) }
        return .working
    }
}

extension DerivedDay.Reason {
    var isCounted: Bool {
        switch self {
        case .working, .makeup, .calendar, .extended: true
        case .start, .weekend, .holiday, .paused, .moved: false
        }
    }
}

extension Pause {
    /// The day lies after the pause's first day and not after its last.
    fileprivate func covers(_ day: CivilDay) -> Bool {
        guard day > VietnamTime.day(of: from) else { return false }
        guard let to else { return true }
        return day <= VietnamTime.day(of: to)
    }
}
