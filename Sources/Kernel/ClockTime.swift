package import Foundation

/// A time of day to the minute, 00:00 to 24:00.
package struct ClockTime: Hashable, Comparable, Sendable, Codable {
    /// Minutes since midnight, 0 to 1440.
    package let minutes: Int

    package init?(minutes: Int) {
        guard (0...1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// Reads "07:30".
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 2 }), let hour = Int(parts[0]),
            let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// "07:30"
    package var text: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }

    package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

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
        // A remainder of a day lies within 0 to 1439 minutes.
        ClockTime(minutes: Int(local(date).remainder / 60_000))!
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
