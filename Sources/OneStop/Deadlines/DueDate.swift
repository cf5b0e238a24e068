package import Foundation
package import Kernel

/// A clock that stood still: from the request for a supplement to the answer; `to` is `nil` while it stands.
package struct Pause: Sendable, Hashable, Codable {
    package let from: Date
    package let to: Date?

    package init(from: Date, to: Date?) {
        self.from = from
        self.to = to
    }
}

/// A due date that can explain itself.
package struct DueDate: Sendable, Hashable {
    package let at: Date
    /// Each day from the start to the due day, in order; only start and end for limits in hours and minutes.
    package let derivation: [DerivedDay]
}

/// One day of a derivation: what it counts as, and why.
package struct DerivedDay: Sendable, Hashable {
    package let day: CivilDay
    /// The day's number in the limit; `nil` where it isn't counted.
    package let count: Int?
    package let reason: Reason

    package enum Reason: Sendable, Hashable {
        /// The first day is not counted (Bộ luật Dân sự 2015, Điều 147.2).
        case start
        case working
        /// A weekend worked in exchange for another day.
        case makeup(String)
        case weekend
        case holiday(String)
        case paused
        /// A calendar day of a limit in days or months.
        case calendar
        /// The term ended on a day off and moves on (Điều 148.5).
        case moved
    }
}
