package import Foundation
package import Kernel

/// The part of the night in which no phone rings for us, Vietnam time.
package struct QuietHours: Sendable, Hashable {
    package let from: ClockTime
    package let to: ClockTime

    package init(from: ClockTime, to: ClockTime) {
        self.from = from
        self.to = to
    }

    /// 21:00 to 07:00.
    package static let night = QuietHours(from: ClockTime(ofDay: 21 * 60), to: ClockTime(ofDay: 7 * 60))

    /// Reads "21:00-07:00".
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let from = ClockTime(parts[0]), let to = ClockTime(parts[1]), from != to else {
            return nil
        }
        self.init(from: from, to: to)
    }

    /// When they end, where that moment lies in them; else `nil`.
    package func end(at now: Date) -> Date? {
        let (day, time) = (VietnamTime.day(of: now), VietnamTime.time(of: now))
        if from < to { return time >= from && time < to ? VietnamTime.date(day, to) : nil }
        if time >= from { return VietnamTime.date(day.adding(days: 1), to) }
        return time < to ? VietnamTime.date(day, to) : nil
    }
}
