package import Foundation
import Kernel
import Storage

/// An officer's account with what keeps it safe.
package struct Officer: Sendable, Hashable {
    package let account: Account
    package let disabledAt: Date?
    /// `nil` where no second factor is set up.
    package let factorSince: Date?

    init(_ row: AccountRow, in tx: Transaction) throws {
        account = row.account
        disabledAt = row.disabledAt
        factorSince = try tx.value("SELECT confirmed_at FROM second_factors WHERE account = \(row.account.id)")
    }
}
