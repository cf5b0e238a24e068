package import Foundation
import Kernel
import Storage

/// An administrator's word that whom a provider calls so is that officer; it becomes a link at the first sign-in.
package struct SignOnInvitation: Sendable, Hashable {
    package let provider: String
    package let kind: Kind
    package let value: String
    package let invitedAt: Date

    /// By what the provider's person is named.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case subject, login
    }

    /// Longest name, characters.
    package static let longest = 200

    init(row: Row) throws {
        provider = try row.get("provider")
        kind = try row.get("kind")
        value = try row.get("value")
        invitedAt = try row.get("invited_at")
    }

    static func all(of account: ID<Account>, in tx: Transaction) throws -> [SignOnInvitation] {
        try tx.rows(
            """
            SELECT provider, kind, value, invited_at
            FROM sign_on_invitations
            WHERE account = \(account)
            ORDER BY invited_at
            LIMIT 20
            """
        ).map(SignOnInvitation.init(row:))
    }

    /// Takes the invitation of that person out: whose account it names.
    static func take(_ identity: SignOnIdentity, in tx: Transaction) throws -> ID<Account>? {
        let names = [(Kind.subject, Optional(identity.subject)), (.login, identity.login)]
        for case (let kind, let value?) in names {
            let account: ID<Account>? = try tx.value(
                """
                SELECT account FROM sign_on_invitations
                WHERE provider = \(identity.provider) AND kind = \(kind) AND value = \(value) \(.forUpdate)
                """)
            guard let account else { continue }
            try tx.run(
                """
                DELETE FROM sign_on_invitations
                WHERE provider = \(identity.provider) AND kind = \(kind) AND value = \(value)
                """)
            return account
        }
        return nil
    }
}

extension SignOnInvitation.Kind: SQLBindable, SQLReadable {}
