import Foundation
package import Kernel

/// Which part of an agency's register book is asked for.
package struct RegisterRequest: Sendable, Hashable {
    package let agency: String
    /// First and last day of filing.
    package let days: ClosedRange<CivilDay>
    /// Slugs of the procedures; `nil` for all.
    package let procedures: [String]?
    /// Where the last page ended; `nil` for the first.
    package var after: QueueKey?

    package init(agency: String, days: ClosedRange<CivilDay>, procedures: [String]?, after: QueueKey? = nil) {
        self.agency = agency
        self.days = days
        self.procedures = procedures
        self.after = after
    }
}
