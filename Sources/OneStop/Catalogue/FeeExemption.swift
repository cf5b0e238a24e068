package import Kernel

/// Who pays nothing, and why.
package struct FeeExemption: Sendable, Hashable {
    package let condition: Condition
    package let text: LocalText

    package init(condition: Condition, text: LocalText) {
        self.condition = condition
        self.text = text
    }
}
