package import Foundation
import Kernel
import Storage

/// One message to the applicant with where it is, as the dossier's page shows it.
package struct ContactLine: Sendable, Hashable {
    package let at: Date
    package let medium: Medium
    /// "0905 *** 318"
    package let recipient: String
    package let kind: String
    package let state: MessageState
    package let held: HoldReason?
    /// When it got there, or was given up.
    package let settledAt: Date?

    init(row: Row, in tx: Transaction) throws {
        at = try row.get("at")
        medium = try row.get("medium")
        recipient = try Envelope(row: row, in: tx).masked
        kind = try row.get("kind")
        state = try row.get("state")
        held = try row.getOptional("held")
        settledAt = try row.getOptional("settled_at")
    }
}
