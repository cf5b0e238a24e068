package import Foundation
package import Kernel

extension Duty {
    /// When that rung is told.
    package func moment(of rung: Rung, calendar: WorkingCalendar) -> Date {
        switch rung {
        case .owner:
            let whole = calendar.workingMinutes(from: since, to: due)
            let left = max(0, whole - stood) / (act == .answer ? 2 : 4)
            return min(due, calendar.adding(workingMinutes: whole - left, to: since))
        case .head: return due
        case .agencyHead: return closing(1, calendar)
        case .province: return closing(3, calendar)
        }
    }

    private func closing(_ days: Int, _ calendar: WorkingCalendar) -> Date {
        let day = calendar.adding(workingDays: days, to: VietnamTime.day(of: due))
        return max(due, calendar.closing(on: day) ?? due)
    }
}

extension Dossier {
    /// The rungs that were told of that limit.
    package func told(of duty: Duty) -> Set<Rung> {
        Set(
            escalations.filter { $0.limit.milliseconds == duty.due.milliseconds && $0.inquiry == duty.inquiry }
                .map(\.rung))
    }

    /// When somebody must be told of it next; `nil` once all were.
    func wake(for duty: Duty, calendar: WorkingCalendar) -> Date? {
        let told = told(of: duty)
        return Rung.allCases.filter { !told.contains($0) }.map { duty.moment(of: $0, calendar: calendar) }.min()
    }
}
