/// How long something may take, in the unit that the law names.
package struct TimeLimit: Sendable, Hashable, Codable {
    /// At least 1.
    package let value: Int
    package let unit: Unit

    package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        case workingDays = "working_days"
        /// Calendar days.
        case days
        case workingHours = "working_hours"
        /// Minutes of working time.
        case minutes
        case months
    }

    /// The least that there is.
    static let oneMinute = TimeLimit(leastOf: .minutes)

    private init(leastOf unit: Unit) {
        self.value = 1
        self.unit = unit
    }

    package init?(value: Int, unit: Unit) {
        guard (1...10_000).contains(value) else { return nil }
        self.value = value
        self.unit = unit
    }
}

extension TimeLimit {
    /// About how long it is, in minutes of working time, to compare limits of unlike units: a week has five working
    /// days of eight hours.
    var roughMinutes: Int {
        switch unit {
        case .minutes: value
        case .workingHours: value * 60
        case .workingDays: value * 480
        case .days: value * 480 * 5 / 7
        case .months: value * 480 * 21
        }
    }
}
