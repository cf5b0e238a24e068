/// When an agency is open in an ordinary week.
package struct OfficeHours: Hashable, Sendable {
    private let spans: [Weekday: [ClockSpan]]

    /// Takes spans that don't overlap within a day; `nil` where they do, or where the week has none.
    package init?(_ spans: [Weekday: [ClockSpan]]) {
        let sorted = spans.mapValues { $0.sorted { $0.from < $1.from } }.filter { !$0.value.isEmpty }
        let overlap = sorted.values.contains { day in zip(day, day.dropFirst()).contains { $0.to > $1.from } }
        guard !sorted.isEmpty, !overlap else { return nil }
        self.spans = sorted
    }

    private init(everyWorkday spans: [ClockSpan]) {
        self.spans = Dictionary(uniqueKeysWithValues: Weekday.allCases.filter { !$0.isWeekend }.map { ($0, spans) })
    }

    /// Monday to Friday, 07:00–11:30 and 13:30–17:00: eight hours.
    package static let standard = OfficeHours(
        everyWorkday: [ClockSpan("07:00-11:30"), ClockSpan("13:30-17:00")].compactMap { $0 })

    /// Open on that weekday, in order; empty on a day off.
    package func openings(on weekday: Weekday) -> [ClockSpan] {
        spans[weekday, default: []]
    }

    /// The fullest day's hours: what a make-up Saturday is worked by.
    package var fullDay: [ClockSpan] {
        Weekday.allCases.map { openings(on: $0) }.max { total($0) < total($1) } ?? []
    }

    private func total(_ day: [ClockSpan]) -> Int {
        day.reduce(0) { $0 + $1.minutes }
    }
}
