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

    package init?(value: Int, unit: Unit) {
        guard (1...10_000).contains(value) else { return nil }
        self.value = value
        self.unit = unit
    }
}
