package import Foundation
import Kernel

/// The one time that an agency may put the due date off, before it comes, with its reason.
package struct DueExtension: Sendable, Hashable, Codable {
    /// What was promised until then.
    package let from: Date
    package let due: Date
    /// Working days after the day that the limit itself ends on: counted anew when a pause or the calendar moves that.
    package let days: Int
    package let reason: String

    package init(from: Date, due: Date, days: Int, reason: String) {
        self.from = from
        self.due = due
        self.days = days
        self.reason = reason
    }
}
