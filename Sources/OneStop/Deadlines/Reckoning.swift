package import Foundation
package import Kernel

/// Everything that a due date is counted from, so that acts, pages and recounts count alike.
package struct Reckoning: Sendable, Hashable {
    package let start: Date
    package let limit: TimeLimit
    /// In order, each ended.
    package let pauses: [Pause]
    /// Working days on top, where it was extended.
    package let extra: Int

    package init(start: Date, limit: TimeLimit, pauses: [Pause], extra: Int) {
        self.start = start
        self.limit = limit
        self.pauses = pauses
        self.extra = extra
    }

    /// The due date with its derivation.
    package func due(by calendar: WorkingCalendar) -> DueDate {
        let own = Deadline.due(from: start, limit: limit, pauses: pauses, calendar: calendar)
        return extra == 0 ? own : Deadline.extend(own, by: extra, pauses: pauses, calendar: calendar)
    }
}

extension Dossier {
    /// How its due date is counted, a clock that stands taken to run on at `now`; `nil` without a limit or before
    /// acceptance.
    package func reckoning(at now: Date) -> Reckoning? {
        guard let limit = acceptance?.limit, let start = clockStart else { return nil }
        let closed = pauses.map { Pause(from: $0.from, to: $0.to ?? now) }
        return Reckoning(start: start, limit: limit, pauses: closed, extra: extended?.days ?? 0)
    }
}
