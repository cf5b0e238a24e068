import Foundation
import Kernel

extension Deadline {
    /// The due date put off by that many working days; the derivation goes on with them, numbered on.
    static func extend(_ own: DueDate, by days: Int, pauses: [Pause], calendar: WorkingCalendar) -> DueDate {
        let more = counting(days, from: own.at, pauses: pauses, calendar: calendar, onlyWorkingDays: true)
        let counted = own.derivation.compactMap(\.count).last ?? 0
        let added = more.derivation.dropFirst().map { day in
            DerivedDay(
                day: day.day, count: day.count.map { counted + $0 },
                reason: day.reason.isCounted ? .extended : day.reason)
        }
        return DueDate(at: more.at, derivation: own.derivation + added)
    }
}
