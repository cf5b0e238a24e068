package import Foundation

/// When a message that no gateway took is tried again: once at once, then every five minutes for four hours.
///
/// - Source: GOV.UK Notify, `notifications-api`, `deliver_sms`: 48 retries of 300 s, the first at once.
package struct RetrySchedule: Sendable, Hashable {
    package let most: Int
    package let pause: TimeInterval

    package init(most: Int = 48, pause: TimeInterval = 300) {
        self.most = most
        self.pause = pause
    }

    /// Codes are worth nothing after ten minutes: they are tried every 15 seconds.
    package static let urgent = RetrySchedule(most: 40, pause: 15)

    /// The next moment after that many tries; `nil` where it was the last.
    ///
    /// - Parameter jitter: 0 to 1; spreads what failed together by a fifth of the pause to each side.
    package func next(after tries: Int, at now: Date, jitter: Double) -> Date? {
        guard tries <= most else { return nil }
        if tries <= 1 { return now.addingTimeInterval(5 * jitter) }
        return now.addingTimeInterval(pause * (0.8 + 0.4 * jitter))
    }
}
