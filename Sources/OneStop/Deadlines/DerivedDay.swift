import Foundation
package import Kernel

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
        /// A working day of the extension.
        case extended
    }
}
