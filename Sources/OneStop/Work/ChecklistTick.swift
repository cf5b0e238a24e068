/// One item of a step's checklist was looked at, or the tick was taken back.
package struct ChecklistTick: Sendable, Hashable, Codable {
    package let step: String
    package let item: String
    package let isDone: Bool

    package init(step: String, item: String, isDone: Bool) {
        self.step = step
        self.item = item
        self.isDone = isDone
    }
}
