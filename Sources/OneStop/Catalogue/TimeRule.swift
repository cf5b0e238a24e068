package import Foundation
package import Kernel

/// How long the agency has, from acceptance; the first case that holds wins over the general limit.
package struct TimeRule: Sendable, Hashable {
    /// `nil` where the procedure runs in campaigns without a limit of its own.
    package let limit: TimeLimit?
    package let cases: [TimeCase]
    /// What is accepted later in the day counts as accepted on the next working day.
    package let cutoff: ClockTime?
    /// When it may be filed; empty where that is always.
    package let windows: [FilingWindow]
    package let note: LocalText?

    package init(
        limit: TimeLimit?, cases: [TimeCase] = [], cutoff: ClockTime? = nil, windows: [FilingWindow] = [],
        note: LocalText? = nil
    ) {
        self.limit = limit
        self.cases = cases
        self.cutoff = cutoff
        self.windows = windows
        self.note = note
    }
}

extension TimeRule {
    /// Whether dossiers are taken on that day.
    package func isOpen(on day: CivilDay) -> Bool { windows.isEmpty || windows.open(on: day) != nil }

    /// When the clock of what is accepted at that moment begins: past the cut-off, at the next working day's opening.
    package func start(of moment: Date, calendar: WorkingCalendar) -> Date {
        guard let cutoff, VietnamTime.time(of: moment) > cutoff else { return moment }
        let day = VietnamTime.day(of: moment)
        guard let closing = calendar.closing(on: day), moment < closing else { return moment }
        return calendar.normaliseStart(closing)
    }
}
