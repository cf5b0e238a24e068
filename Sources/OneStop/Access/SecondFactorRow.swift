import Foundation
import Kernel
import Storage

/// A second factor as its row keeps it.
enum SecondFactorRow {
    static func find(_ account: ID<Account>, in tx: Transaction) throws -> SecondFactor? {
        let row = try tx.row(
            """
            SELECT secret, confirmed_at, last_step, failures, locked_until
            FROM second_factors
            WHERE account = \(account) \(.forUpdate)
            """)
        return try row.map { row in
            SecondFactor(
                secret: try tx.unseal(bytes: try row.get("secret"), at: .secondFactor(of: account)),
                confirmedAt: try row.getOptional("confirmed_at"),
                lastStep: try row.get("last_step"), failures: try row.get("failures"),
                lockedUntil: try row.getOptional("locked_until"))
        }
    }

    /// Counts one more wrong code, and shuts the door where they were too many.
    ///
    /// - Returns: until when, if it was shut by this one.
    static func fail(_ factor: SecondFactor, of account: ID<Account>, at now: Date, in tx: Transaction) throws -> Date?
    {
        let lock = factor.lock(afterFailureAt: now)
        try tx.run(
            """
            UPDATE second_factors
            SET failures = \(lock == nil ? factor.failures + 1 : 0), locked_until = \(lock)
            WHERE account = \(account)
            """)
        return lock
    }

    /// A right code ends the count of wrong ones.
    static func succeed(_ account: ID<Account>, step: Int?, in tx: Transaction) throws {
        try tx.run("UPDATE second_factors SET failures = 0, locked_until = NULL WHERE account = \(account)")
        if let step { try tx.run("UPDATE second_factors SET last_step = \(step) WHERE account = \(account)") }
    }
}

extension Cell {
    /// Where the secret of that account's second factor lies.
    static func secondFactor(of account: ID<Account>) -> Cell { Cell("second_factors", "secret", row: account.text) }
}
