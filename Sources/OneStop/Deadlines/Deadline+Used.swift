package import Foundation
package import Kernel

/// How much of a limit is used up, for the bars and the words beside them.
package struct TimeUsed: Sendable, Hashable {
    package let used: Int
    package let total: Int
    package let unit: TimeLimit.Unit
}

extension Deadline {
    /// The share of the limit that is used at `now`, in its own unit; never more than the whole.
    package static func used(of reckoning: Reckoning, now: Date, calendar: WorkingCalendar) -> TimeUsed {
        let (limit, closed) = (reckoning.limit, reckoning.pauses)
        let due = reckoning.due(by: calendar)
        switch limit.unit {
        case .workingDays, .days, .months:
            let today = VietnamTime.day(of: now)
            let used = due.derivation.last { $0.day <= today && $0.count != nil }?.count ?? 0
            return TimeUsed(used: used, total: due.derivation.compactMap(\.count).last ?? limit.value, unit: limit.unit)
        case .workingHours, .minutes:
            let scale = limit.unit == .workingHours ? 60 : 1
            let paused = closed.reduce(0) { $0 + calendar.workingMinutes(from: $1.from, to: $1.to ?? $1.from) }
            let spent = calendar.workingMinutes(from: calendar.normaliseStart(reckoning.start), to: now) - paused
            return TimeUsed(used: min(limit.value, max(0, spent / scale)), total: limit.value, unit: limit.unit)
        }
    }
}
