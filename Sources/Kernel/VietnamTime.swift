package import Foundation

/// Việt Nam's civil time: UTC+7 without summer time, as Asia/Ho_Chi_Minh has been since 13 June 1975.
package enum VietnamTime {
    private static let offset = 7 * 3_600_000 as Int64
    private static let millisecondsOfDay = 86_400_000 as Int64

    /// The day it is in Việt Nam at that instant.
    package static func day(of date: Date) -> CivilDay {
        CivilDay(number: Int(local(date).quotient))
    }

    /// The time of day in Việt Nam, seconds cut off.
    package static func time(of date: Date) -> ClockTime {
        ClockTime(ofDay: Int(local(date).remainder / 60_000))
    }

    /// The instant of that time on that day in Việt Nam.
    package static func date(_ day: CivilDay, _ time: ClockTime) -> Date {
        Date(milliseconds: Int64(day.number) * millisecondsOfDay + Int64(time.minutes) * 60_000 - offset)
    }

    /// "18/01/2016, 09:15"
    package static func stamp(_ date: Date) -> String {
        "\(day(of: date).vietnamese), \(time(of: date).text)"
    }

    private static func local(_ date: Date) -> (quotient: Int64, remainder: Int64) {
        let milliseconds = date.milliseconds + offset
        let quotient = Int64((Double(milliseconds) / Double(millisecondsOfDay)).rounded(.down))
        return (quotient, milliseconds - quotient * millisecondsOfDay)
    }
}
