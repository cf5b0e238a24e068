package import Kernel

/// One thing that an officer looks at in a step, and ticks.
package struct ChecklistItem: Sendable, Hashable {
    package let id: String
    package let text: LocalText
    /// The step can't be done before it is ticked.
    package let isRequired: Bool

    package init(id: String, text: LocalText, isRequired: Bool) {
        self.id = id
        self.text = text
        self.isRequired = isRequired
    }
}
