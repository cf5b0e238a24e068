import Kernel
import Storage

/// One of two accounts at the desk, with what hangs on it; shown after its code was read out.
package struct MergeSide: Sendable, Hashable {
    package let account: Account
    package let dossiers: Int
    package let drafts: Int
    package let organisations: Int
    package let mandates: Int
    package let signOns: Int
    /// The number of the card that was compared at a desk, in part.
    package let card: String?

    init(_ account: Account, in tx: Transaction) throws {
        func count(_ sql: SQL) throws -> Int { try tx.value(sql, as: Int.self) ?? 0 }
        let id = account.id
        self.account = account
        dossiers = try count("SELECT COUNT(*) FROM dossiers WHERE account = \(id)")
        drafts = try count("SELECT COUNT(*) FROM drafts WHERE account = \(id) AND filed IS NULL")
        organisations = try count("SELECT COUNT(*) FROM organisation_members WHERE account = \(id)")
        mandates =
            try count("SELECT COUNT(*) FROM mandates WHERE holder = \(id) AND ended_at IS NULL")
            + count("SELECT COUNT(*) FROM mandates WHERE represented = \(id) AND ended_at IS NULL")
        signOns = try count("SELECT COUNT(*) FROM sign_on_links WHERE account = \(id)")
        card = try tx.value("SELECT masked FROM identity_checks WHERE account = \(id)", as: String.self)
    }
}
