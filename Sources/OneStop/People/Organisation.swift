package import Foundation
package import Kernel
import Storage

/// A body whose dossiers belong to it and not to whoever filed them.
package struct Organisation: Sendable, Hashable {
    package let id: ID<Organisation>
    package let name: String
    /// Tax or registration number.
    package let code: String
    /// When an officer compared it with the certificate; until then it is what somebody typed.
    package let checkedAt: Date?

    package var isChecked: Bool { checkedAt != nil }

    static let columns: SQL = "organisations.id, organisations.name, organisations.code, organisations.checked_at"

    init(row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        code = try row.get("code")
        checkedAt = try row.getOptional("checked_at")
    }

    static func find(_ id: ID<Organisation>, in tx: Transaction) throws -> Organisation? {
        try tx.row("SELECT \(columns) FROM organisations WHERE id = \(id)").map(Organisation.init(row:))
    }

    /// The same for one whose members are about to change: others wait.
    static func lock(_ id: ID<Organisation>, in tx: Transaction) throws -> Organisation? {
        try tx.row("SELECT \(columns) FROM organisations WHERE id = \(id) \(.forUpdate)").map(Organisation.init(row:))
    }
}
