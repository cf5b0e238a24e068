package import Kernel

/// One line of a published fee table.
package struct FeeLine: Sendable, Hashable {
    package let item: LocalText
    package let amount: Dong
    /// For whom the line is; `nil` in a table that only informs.
    package let condition: Condition?

    package init(item: LocalText, amount: Dong, condition: Condition? = nil) {
        self.item = item
        self.amount = amount
        self.condition = condition
    }
}
