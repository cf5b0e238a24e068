import Foundation

/// What binds every message on its way out.
package struct SendingRules: Sendable, Hashable {
    package let retries: RetrySchedule
    package let quiet: QuietHours
    package let budget: SMSBudget

    package init(
        retries: RetrySchedule = RetrySchedule(), quiet: QuietHours = .night, budget: SMSBudget = SMSBudget()
    ) {
        self.retries = retries
        self.quiet = quiet
        self.budget = budget
    }

    /// How long a worker may keep a message before another takes it for lost; longer than any gateway may take.
    static let lease: TimeInterval = 90

    /// After that a message is given up: nobody waits for it any more.
    static let oldest: TimeInterval = 72 * 3_600
}
