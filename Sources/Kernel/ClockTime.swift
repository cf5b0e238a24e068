import Foundation

/// A time of day to the minute, 00:00 to 24:00.
package struct ClockTime: Hashable, Comparable, Sendable, Codable {
    /// Minutes since midnight, 0 to 1440.
    package let minutes: Int

    package init?(minutes: Int) {
        guard (0...1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Minutes beyond a day are cut off.
    package init(ofDay minutes: Int) {
        self.minutes = min(max(minutes, 0), 1_440)
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
