/// Days counted from 1970-01-01 and back.
///
/// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil and civil_from_days.
extension CivilDay {
    /// Days since 1970-01-01, negative before.
    package var number: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that many days after 1970-01-01, held within the years 1 to 9999.
    package init(number: Int) {
        let z = min(max(number, -719_162), 2_932_896) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day that many days later; earlier for a negative count.
    package func adding(days: Int) -> CivilDay {
        CivilDay(number: number + days)
    }

    /// Days from this one to the other, negative if it lies before.
    package func days(until other: CivilDay) -> Int {
        other.number - number
    }

    /// The same day of the month that many months later, or the last one of a shorter month.
    package func adding(months: Int) -> CivilDay {
        let index = year * 12 + month - 1 + months
        let (y, m) = (index / 12, index % 12 + 1)
        for candidate in stride(from: day, through: 28, by: -1) {
            if let found = CivilDay(year: y, month: m, day: candidate) { return found }
        }
        return CivilDay(year: y, month: m, day: min(day, 28)) ?? self
    }

    /// 1970-01-01 was a Thursday.
    package var weekday: Weekday {
        let index = (number % 7 + 7 + 3) % 7
        return Weekday.allCases[index]
    }
}

/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }
}
