package import Kernel

/// What the applicant pays.
package struct Fee: Sendable, Hashable {
    package let rule: Rule
    /// Added to whatever the rule gives.
    package let addition: Dong
    package let floor: Dong?
    package let ceiling: Dong?
    /// Whoever falls under one of these pays nothing.
    package let exemptions: [FeeExemption]
    package let collected: Collected
    package let unit: LocalText?
    package let note: LocalText?

    package enum Rule: Sendable, Hashable {
        case none
        case fixed(Dong)
        /// The amount for each row of that table.
        case perRow(Dong, table: String)
        /// A FEEL formula over the answers, in đồng.
        case formula(Feel)
        /// The first line whose condition holds.
        case lines([FeeLine])
        /// Known only after intake; the table tells what to expect.
        case afterIntake([FeeLine])
    }

    /// When, and by whom, it is taken.
    package enum Collected: String, Sendable, Hashable, CaseIterable {
        case filing, result, elsewhere
    }

    package init(
        rule: Rule, addition: Dong = .zero, floor: Dong? = nil, ceiling: Dong? = nil,
        exemptions: [FeeExemption] = [], collected: Collected = .result, unit: LocalText? = nil, note: LocalText? = nil
    ) {
        self.rule = rule
        self.addition = addition
        self.floor = floor
        self.ceiling = ceiling
        self.exemptions = exemptions
        self.collected = collected
        self.unit = unit
        self.note = note
    }
}
