import Foundation
import Kernel

/// How many parts of SMS may leave on one day: against mistakes, pumping and bills.
package struct SMSBudget: Sendable, Hashable {
    /// To one number.
    package let number: Int
    /// To all numbers with the same first three digits, which one operator owns.
    package let prefix: Int
    /// In all. A tenth of it is kept for codes.
    package let day: Int

    package init(number: Int = 12, prefix: Int = 20_000, day: Int = 50_000) {
        self.number = number
        self.prefix = prefix
        self.day = day
    }

    /// What is counted, and how far it may go.
    struct Scope: Sendable, Hashable {
        let name: String
        let limit: Int
        let reason: HoldReason
    }

    /// Everything that a message to that number counts for, the widest first.
    ///
    /// - Parameter index: what stands for the number where it is counted.
    func scopes(of phone: PhoneNumber, as index: String, isUrgent: Bool) -> [Scope] {
        [
            Scope(name: "day", limit: isUrgent ? day : day - day / 10, reason: .dayBudget),
            Scope(name: "prefix:\(phone.text.prefix(3))", limit: prefix, reason: .prefixBudget),
            // Codes count apart: a day full of news must not shut a person out.
            Scope(
                name: (isUrgent ? "codes:" : "number:") + index, limit: number,
                reason: .numberBudget),
        ]
    }

    /// The morning after, when the count begins anew.
    static func reopening(after now: Date, quiet: QuietHours) -> Date {
        let midnight = VietnamTime.date(VietnamTime.day(of: now).adding(days: 1), ClockTime(ofDay: 0))
        return quiet.end(at: midnight) ?? midnight
    }
}
