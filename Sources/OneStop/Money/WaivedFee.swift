package import Foundation
package import Kernel
import Storage

/// A fee that a desk let somebody off, for a head to look at.
package struct WaivedFee: Sendable, Hashable {
    package let dossier: ID<Dossier>
    /// Number of the event on the dossier.
    package let event: Int
    package let code: String
    package let amount: Dong
    package let reason: String
    package let officer: ID<Account>
    package let officerName: String
    package let at: Date

    init(row: Row) throws {
        dossier = try row.get("dossier")
        event = try row.get("event")
        code = try row.get("code")
        amount = Dong(clamping: try row.get("amount"))
        reason = try row.get("reason")
        officer = try row.get("officer")
        officerName = try row.get("officer_name")
        at = try row.get("at")
    }

    static let columns: SQL = "dossier, event, code, amount, reason, officer, officer_name, at"
}
