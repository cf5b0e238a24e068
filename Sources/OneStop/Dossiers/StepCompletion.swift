import Foundation
import Kernel

/// One step was done; `skipped` are optional steps the officer found unnecessary.
package struct StepCompletion: Sendable, Hashable, Codable {
    package let step: String
    package let note: String
    package let skipped: [String]
    package let next: String

    package init(step: String, note: String, skipped: [String], next: String) {
        self.step = step
        self.note = note
        self.skipped = skipped
        self.next = next
    }
}
