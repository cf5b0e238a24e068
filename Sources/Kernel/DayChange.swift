/// One day that a newer calendar sees otherwise.
package struct DayChange: Sendable, Hashable, Codable {
    package let day: CivilDay
    /// What it is now; `nil` for an ordinary day.
    package let now: DayNote.Kind?
    /// The name of what it is, or of what it was.
    package let name: String

    package init(day: CivilDay, now: DayNote.Kind?, name: String) {
        self.day = day
        self.now = now
        self.name = name
    }
}
