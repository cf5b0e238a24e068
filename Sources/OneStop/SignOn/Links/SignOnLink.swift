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

    static let columns: SQL = "id, provider, issuer, subject, sealed, account, assurance, linked_at, seen_at"

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        provider = try row.get("provider")
        issuer = try row.get("issuer")
        // One from before there were keys has it open.
        let sealed: String? = try row.getOptional("sealed")
        subject = try sealed.map { [id] in try tx.unseal($0, at: Self.cell(id)) } ?? row.get("subject")
        account = try row.get("account")
        assurance = try row.get("assurance")
        linkedAt = try row.get("linked_at")
        seenAt = try row.get("seen_at")
    }

    /// Found by what stands for the subject, which at some providers is the number of a card.
    static func find(_ identity: SignOnIdentity, in tx: Transaction) throws -> SignOnLink? {
        try tx.row(
            """
            SELECT \(columns)
            FROM sign_on_links
            WHERE issuer = \(identity.issuer) AND audience = \(identity.audience) AND subject = \(try tx.blind(identity.subject, as: .subject))
                \(.forUpdate)
            """
        ).map { try SignOnLink(row: $0, in: tx) }
    }

    static func all(of account: ID<Account>, in tx: Transaction) throws -> [SignOnLink] {
        try tx.rows(
            "SELECT \(columns) FROM sign_on_links WHERE account = \(account) ORDER BY linked_at LIMIT 20"
        ).map { try SignOnLink(row: $0, in: tx) }
    }

    /// Links it, once: another account's stays that one's.
    static func make(
        _ identity: SignOnIdentity, to account: ID<Account>, at now: Date, in tx: Transaction
    ) throws {
        if let there = try find(identity, in: tx) {
            guard there.account == account else { throw SignOnRefusal.linkedElsewhere }
            return
        }
        let id = ID<SignOnLink>.new()
        try tx.run(
            """
            INSERT INTO sign_on_links (id, provider, issuer, audience, subject, sealed, account, assurance, linked_at,
                seen_at)
            VALUES (\(id), \(identity.provider), \(identity.issuer), \(identity.audience),
                \(try tx.blind(identity.subject, as: .subject)), \(try tx.seal(identity.subject, at: cell(id))),
                \(account), \(identity.assurance), \(now), \(now))
            """)
    }

    /// Notes that it was used, and what the provider says now.
    func touch(_ identity: SignOnIdentity, at now: Date, in tx: Transaction) throws {
        try tx.run(
            "UPDATE sign_on_links SET seen_at = \(now), assurance = \(identity.assurance) WHERE id = \(id)")
    }

    /// Where the subject lies to be shown.
    static func cell(_ id: ID<SignOnLink>) -> Cell { Cell("sign_on_links", "sealed", row: id.text) }
}

extension Assurance: SQLBindable, SQLReadable {}

extension SignOnAudience: SQLBindable, SQLReadable {}
