package import Foundation
import Kernel

/// Work returned to an earlier step, with the reason.
package struct SendingBack: Sendable, Hashable, Codable {
    package let from: String
    package let to: String
    package let reason: String
    /// New due date, where the clock stood still at the step that sends back.
    package let due: Date?
    /// The clock stands still at the step that it goes to.
    package let holdsClock: Bool?

    package init(from: String, to: String, reason: String, due: Date? = nil, holdsClock: Bool? = nil) {
        self.due = due
        self.holdsClock = holdsClock
        self.from = from
        self.to = to
        self.reason = reason
    }
}
