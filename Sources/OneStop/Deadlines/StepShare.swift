package import Foundation
package import Kernel

/// By when one step should be done: its declared share of the limit, from when it opened.
///
/// It helps to plan and is never a state: what binds is the due date of the whole, and a share gives no right to wait
/// once that is nearer.
package struct StepShare: Sendable, Hashable {
    package let days: Decimal
    /// The unit of the limit that it is a share of.
    package let unit: TimeLimit.Unit

    /// When a step that opened at `opened` should be done.
    package func due(from opened: Date, pauses: [Pause], calendar: WorkingCalendar) -> Date {
        Deadline.due(from: opened, limit: limit, pauses: pauses, calendar: calendar).at
    }

    /// Whole days end at closing time like every limit in days; parts of a day are counted to the minute.
    private var limit: TimeLimit {
        let whole = NSDecimalNumber(decimal: days).intValue
        if Decimal(whole) == days, let limit = TimeLimit(value: whole, unit: unit) { return limit }
        let minutes = NSDecimalNumber(decimal: days * minutesOfOne).intValue
        return TimeLimit(value: min(10_000, max(1, minutes)), unit: .minutes) ?? Self.oneMinute
    }

    private var minutesOfOne: Decimal {
        switch unit {
        case .workingDays: 480
        case .days: 480 * 5 / 7
        case .months: 480 * 21
        case .workingHours: 60
        case .minutes: 1
        }
    }

    /// The least that there is.
    private static let oneMinute = TimeLimit.oneMinute
}

extension Dossier {
    /// By when the open step should be done, never after the due date; `nil` where no share is declared or no clock
    /// runs.
    package func stepDue(under procedure: Procedure, calendar: WorkingCalendar) -> Date? {
        guard stage == .processing, pausedSince == nil else { return nil }
        if let theirs = forwarding?.due { return due.map { min($0, theirs) } ?? theirs }
        guard let acceptance,
            let step = Path(of: self, under: procedure).step(step), let days = step.days, days > 0
        else { return nil }
        let unit = acceptance.limit?.unit ?? procedure.time.limit?.unit ?? .workingDays
        let stood = pauses.filter { ($0.to ?? stepSince) > stepSince }
        let own = StepShare(days: days, unit: unit).due(from: stepSince, pauses: stood, calendar: calendar)
        return due.map { min($0, own) } ?? own
    }

    /// When it wants to be worked on: by the step's share, else by what is due; `nil` while nobody's clock runs.
    package func workBy(under procedure: Procedure, calendar: WorkingCalendar) -> Date? {
        stepDue(under: procedure, calendar: calendar) ?? attentionBy
    }
}
