package import Foundation
import Kernel

/// One step was done; `skipped` are optional steps the officer found unnecessary.
package struct StepCompletion: Sendable, Hashable, Codable {
    package let step: String
    package let note: String
    package let skipped: [String]
    package let next: String
    /// New due date, where the clock stood still at the step that was done.
    package let due: Date?
    /// The clock stands still at the next step.
    package let holdsClock: Bool?
    /// Steps beside it that were done with it.
    package let along: [String]?

    package init(
        step: String, note: String, skipped: [String], next: String, due: Date? = nil, holdsClock: Bool? = nil,
        along: [String]? = nil
    ) {
        self.due = due
        self.holdsClock = holdsClock
        self.along = along
        self.step = step
        self.note = note
        self.skipped = skipped
        self.next = next
    }
}
