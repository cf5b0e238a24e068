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

    init(row: Row, in tx: Transaction) throws {
        let index: String = try row.get("value")
        provider = try row.get("provider")
        kind = try row.get("kind")
        // One from before there were keys has it open.
        let sealed: String? = try row.getOptional("sealed")
        value = try sealed.map { [provider, kind] in try tx.unseal($0, at: Self.cell(provider, kind, index)) } ?? index
        invitedAt = try row.get("invited_at")
    }

    static func all(of account: ID<Account>, in tx: Transaction) throws -> [SignOnInvitation] {
        try tx.rows(
            """
            SELECT provider, kind, value, sealed, invited_at
            FROM sign_on_invitations
            WHERE account = \(account)
            ORDER BY invited_at
            LIMIT 20
            """
        ).map { try SignOnInvitation(row: $0, in: tx) }
    }

    /// Takes the invitation of that person out: whose account it names.
    static func take(_ identity: SignOnIdentity, in tx: Transaction) throws -> ID<Account>? {
        let names = [(Kind.subject, Optional(identity.subject)), (.login, identity.login)]
        for case (let kind, let name?) in names {
            let value = try tx.blind(name, as: .subject)
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

    /// Where the name lies to be shown; the row is named by what stands for it.
    static func cell(_ provider: String, _ kind: Kind, _ index: String) -> Cell {
        Cell("sign_on_invitations", "sealed", row: "\(provider) \(kind.rawValue) \(index)")
    }
}

extension SignOnInvitation.Kind: SQLBindable, SQLReadable {}
