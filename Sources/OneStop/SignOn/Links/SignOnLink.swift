package import Foundation
package import Kernel
import Storage

/// An account's way in by a provider.
package struct SignOnLink: Sendable, Hashable {
    package let id: ID<SignOnLink>
    /// Its key in the operator's file, which may no longer name it.
    package let provider: String
    package let issuer: String
    package let subject: String
    package let account: ID<Account>
    /// What the provider said at the last sign-in.
    package let assurance: Assurance
    package let linkedAt: Date
    package let seenAt: Date

    static let columns: SQL = "id, provider, issuer, subject, account, assurance, linked_at, seen_at"

    init(row: Row) throws {
        id = try row.get("id")
        provider = try row.get("provider")
        issuer = try row.get("issuer")
        subject = try row.get("subject")
        account = try row.get("account")
        assurance = try row.get("assurance")
        linkedAt = try row.get("linked_at")
        seenAt = try row.get("seen_at")
    }

    static func find(_ identity: SignOnIdentity, in tx: Transaction) throws -> SignOnLink? {
        try tx.row(
            """
            SELECT \(columns)
            FROM sign_on_links
            WHERE issuer = \(identity.issuer) AND audience = \(identity.audience) AND subject = \(identity.subject)
                \(.forUpdate)
            """
        ).map(SignOnLink.init(row:))
    }

    static func all(of account: ID<Account>, in tx: Transaction) throws -> [SignOnLink] {
        try tx.rows(
            "SELECT \(columns) FROM sign_on_links WHERE account = \(account) ORDER BY linked_at LIMIT 20"
        ).map(SignOnLink.init(row:))
    }

    /// Links it, once: another account's stays that one's.
    static func make(
        _ identity: SignOnIdentity, to account: ID<Account>, at now: Date, in tx: Transaction
    ) throws {
        if let there = try find(identity, in: tx) {
            guard there.account == account else { throw SignOnRefusal.linkedElsewhere }
            return
        }
        try tx.run(
            """
            INSERT INTO sign_on_links (id, provider, issuer, audience, subject, account, assurance, linked_at, seen_at)
            VALUES (\(ID<SignOnLink>.new()), \(identity.provider), \(identity.issuer), \(identity.audience),
                \(identity.subject), \(account), \(identity.assurance), \(now), \(now))
            """)
    }

    /// Notes that it was used, and what the provider says now.
    func touch(_ identity: SignOnIdentity, at now: Date, in tx: Transaction) throws {
        try tx.run(
            "UPDATE sign_on_links SET seen_at = \(now), assurance = \(identity.assurance) WHERE id = \(id)")
    }
}

extension Assurance: SQLBindable, SQLReadable {}

extension SignOnAudience: SQLBindable, SQLReadable {}
