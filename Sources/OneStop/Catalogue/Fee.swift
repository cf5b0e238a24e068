package import Kernel

/// What the applicant pays.
package struct Fee: Sendable, Hashable {
    package let rule: Rule
    package let unit: LocalText?
    package let note: LocalText?

    package enum Rule: Sendable, Hashable {
        case none
        case fixed(Dong)
        /// The amount for each row of that table.
        case perRow(Dong, table: String)
        /// A FEEL formula over the answers, in đồng.
        case formula(Feel)
        /// Known only after intake; the table tells what to expect.
        case afterIntake([FeeLine])
    }

    package init(rule: Rule, unit: LocalText?, note: LocalText?) {
        self.rule = rule
        self.unit = unit
        self.note = note
    }
}
