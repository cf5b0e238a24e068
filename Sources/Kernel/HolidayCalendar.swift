/// Days off and make-up workdays of state agencies, by date.
package struct HolidayCalendar: Sendable, Hashable {
    private let notes: [CivilDay: DayNote]
    /// Of `text`; made once, for calendars are compared at each filing.
    package let digest: SHA256Digest

    package init(_ notes: [CivilDay: DayNote]) {
        self.notes = notes
        digest = .of(Self.text(of: Self.sorted(notes)))
    }

    /// What is special about that day; `nil` for an ordinary one.
    package func note(on day: CivilDay) -> DayNote? {
        notes[day]
    }

    /// Every day that it says anything about, in order.
    package var days: [(day: CivilDay, note: DayNote)] {
        Self.sorted(notes)
    }

    /// Years that the calendar says anything about.
    package var years: ClosedRange<Int>? {
        guard let first = notes.keys.min(), let last = notes.keys.max() else { return nil }
        return first.year...last.year
    }

    static func sorted(_ notes: [CivilDay: DayNote]) -> [(day: CivilDay, note: DayNote)] {
        notes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
