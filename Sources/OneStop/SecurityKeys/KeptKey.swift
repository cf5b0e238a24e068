import Foundation
import Kernel
import Storage

/// A key as its row keeps it for judging: its public half, and how often it had signed.
struct KeptKey: Sendable {
    let id: ID<SecurityKey>
    let name: String
    let publicKey: [UInt8]
    let counter: Int

    /// The officer's key of that name among browsers; nobody else's.
    static func find(_ credential: String, of account: ID<Account>, in tx: Transaction) throws -> KeptKey? {
        let row = try tx.row(
            """
            SELECT id, name, public_key, counter
            FROM security_keys
            WHERE credential = \(credential) AND account = \(account) \(.forUpdate)
            """)
        return try row.map { row in
            KeptKey(
                id: try row.get("id"), name: try row.get("name"), publicKey: try row.get("public_key"),
                counter: try row.get("counter"))
        }
    }

    /// Notes that it opened something; a key that got its PIN later proves from then on who is here.
    func use(_ data: AuthenticatorData, at now: Date, in tx: Transaction) throws {
        let learnt: SQL = data.isVerified ? ", verifies = 1" : ""
        try tx.run("UPDATE security_keys SET counter = \(data.counter), used_at = \(now) \(learnt) WHERE id = \(id)")
    }
}
