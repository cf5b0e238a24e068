import Storage

/// Why a message waits although a gateway would take it.
package enum HoldReason: String, Sendable, Hashable, CaseIterable {
    case quiet
    case numberBudget = "number_budget"
    case prefixBudget = "prefix_budget"
    case dayBudget = "day_budget"
}

extension HoldReason: SQLBindable, SQLReadable {}
