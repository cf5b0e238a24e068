import Kernel

/// A calendar that came into force after another one.
struct CalendarChange: Sendable {
    /// Number of the publication that brought it.
    let publication: Int
    /// What held before; `nil` where nobody kept it.
    let earlier: HolidayCalendar?
    let now: HolidayCalendar

    /// The days between those two that it changed.
    func days(within days: ClosedRange<CivilDay>) -> [DayChange] {
        earlier.map { now.changes(from: $0, within: days) } ?? []
    }
}
