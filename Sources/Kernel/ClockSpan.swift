/// From one time of day to a later one.
package struct ClockSpan: Hashable, Sendable {
    package let from: ClockTime
    package let to: ClockTime

    package init?(from: ClockTime, to: ClockTime) {
        guard from < to else { return nil }
        self.from = from
        self.to = to
    }

    /// Reads "07:00-11:30".
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = ClockTime(String(parts[0])), let to = ClockTime(String(parts[1])) else {
            return nil
        }
        self.init(from: from, to: to)
    }

    package var minutes: Int { to.minutes - from.minutes }
    package var text: String { "\(from.text)–\(to.text)" }
}
