package import Kernel

/// One line of a published fee table.
package struct FeeLine: Sendable, Hashable {
    package let item: LocalText
    package let amount: Dong

    package init(item: LocalText, amount: Dong) {
        self.item = item
        self.amount = amount
    }
}
