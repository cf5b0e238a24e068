package import Kernel

/// A limit that binds the applicant: filed at least so long before a day of the form, or at most so long after it.
package struct ApplicantLimit: Sendable, Hashable {
    /// The rule in words, as the guide prints it.
    package let text: LocalText
    /// Whom it binds; `nil` for everybody.
    package let condition: Condition?
    /// `nil` where no date of the form tells.
    package let rule: Rule?
    /// Filing too late is refused; else it is only told.
    package let isStrict: Bool

    package struct Rule: Sendable, Hashable {
        /// A date field.
        package let field: String
        package let side: Side
        package let limit: TimeLimit
    }

    package enum Side: String, Sendable, Hashable, CaseIterable {
        case before, after
    }
}

extension ApplicantLimit.Rule {
    /// Whether a dossier filed on that day keeps to the rule, given the day that the form names.
    package func isKept(filing day: CivilDay, named: CivilDay, calendar: WorkingCalendar) -> Bool {
        switch side {
        case .before: end(from: day, calendar: calendar) <= named
        case .after: day <= end(from: named, calendar: calendar)
        }
    }

    /// The last day of the limit when it begins on that day; the first day isn't counted.
    private func end(from day: CivilDay, calendar: WorkingCalendar) -> CivilDay {
        switch limit.unit {
        case .months: return day.adding(months: limit.value)
        case .days, .workingHours, .minutes: return day.adding(days: limit.value)
        case .workingDays:
            var (end, left) = (day, limit.value)
            while left > 0 {
                end = end.adding(days: 1)
                if calendar.isWorkingDay(end) { left -= 1 }
            }
            return end
        }
    }
}
