package import Foundation
package import Kernel

/// Days and instants as tests write them: "18/01/2016 09:15" in Việt Nam.
package enum Moment {
    package static func day(_ text: String) -> CivilDay {
        guard let day = CivilDay(vietnamese: text) else { preconditionFailure("not a day: \(text)") }
        return day
    }

    package static func at(_ text: String) -> Date {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let time = ClockTime(parts[1]) else { preconditionFailure("not an instant: \(text)") }
        return VietnamTime.date(day(parts[0]), time)
    }

    /// "21/01/2016, 17:00"
    package static func text(_ date: Date) -> String { VietnamTime.stamp(date) }
}
