package import Foundation
package import Kernel

/// One cashier's day: what was written, what was voided, what should lie in the box, what was counted.
package struct CashDay: Sendable, Hashable {
    package let day: CivilDay
    /// Receipts of the day by number, those voided since too.
    package let receipts: [FeeReceipt]
    /// Receipts of earlier days that were voided today: money that went back out of the box.
    package let refunds: [FeeReceipt]
    /// The last count; it is the one that holds.
    package let counted: Count?
    /// What was counted before, oldest first: nothing that was noted is written over.
    package let earlier: [Count]

    /// What the cashier found in the box.
    package struct Count: Sendable, Hashable {
        package let amount: Dong
        package let expected: Dong
        package let note: String
        package let at: Date
    }

    /// In the box: what came in and was not given back the same day, less what earlier receipts took out; may be
    /// negative.
    package var total: Int64 {
        let taken = receipts.filter { receipt in
            guard let voided = receipt.voidedAt else { return true }
            return VietnamTime.day(of: voided) != day
        }
        return taken.reduce(0) { $0 + $1.amount.amount } - refunds.reduce(0) { $0 + $1.amount.amount }
    }
}
