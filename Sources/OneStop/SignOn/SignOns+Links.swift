package import Foundation
package import Kernel
import Storage

extension SignOns {
    /// How it stands with that account.
    package func standing(of account: ID<Account>) async throws -> SignOnStanding {
        try await database.read { tx in try Self.standing(of: account, in: tx) }
    }

    private static func standing(of account: ID<Account>, in tx: Transaction) throws -> SignOnStanding {
        SignOnStanding(
            links: try SignOnLink.all(of: account, in: tx),
            invitations: try SignOnInvitation.all(of: account, in: tx),
            hasPassword: try AccountRow.find(account, in: tx).map { $0.password != Password.none } ?? false)
    }

    /// Takes one's own way in away, never the last; other visits that came by it end.
    ///
    /// - Throws: `SignOnRefusal.lastWay`; `.notLinked` for a link that is not one's own.
    package func unlink(
        _ link: ID<SignOnLink>, of account: Account, keeping visit: ID<Session>, from origin: VisitOrigin, at now: Date
    ) async throws {
        try await database.write { tx in
            let standing = try Self.standing(of: account.id, in: tx)
            guard let link = standing.links.first(where: { $0.id == link }), !account.isOfficer else {
                throw SignOnRefusal.notLinked
            }
            guard standing.mayUnlink else { throw SignOnRefusal.lastWay }
            try tx.run("DELETE FROM sign_on_links WHERE id = \(link.id)")
            try tx.run(
                """
                DELETE FROM sessions
                WHERE account = \(account.id) AND id <> \(visit)
                    AND id IN (SELECT session FROM sign_on_visits WHERE provider = \(link.provider))
                """)
            try Self.record(.signOnUnlinked, link.provider, of: account, from: origin, at: now, in: tx)
        }
    }

    /// An administrator names the officer as the provider does; the first sign-in makes it a link.
    ///
    /// - Throws: `OfficerRefusal.unknown` for an officer who isn't theirs to see to; `SignOnRefusal.linkedElsewhere` where
    ///   the name is another account's.
    package func invite(
        _ kind: SignOnInvitation.Kind, _ value: String, at key: String, to officer: ID<Account>,
        by administrator: Account, from origin: VisitOrigin, at now: Date
    ) async throws {
        let provider = try provider(key)
        guard provider.audience == .officers else { throw SignOnRefusal.wrongDoor }
        let value = String(value.trimmingBlanks.prefix(SignOnInvitation.longest))
        guard !value.isEmpty else { throw SignOnRefusal.missing(kind.rawValue) }
        try await database.write { tx in
            let target = try Self.target(officer, of: administrator, in: tx)
            let index = try tx.blind(value, as: .subject)
            let sealed = try tx.seal(value, at: SignOnInvitation.cell(key, kind, index))
            let made = try tx.run(
                """
                INSERT INTO sign_on_invitations (provider, kind, value, sealed, account, invited_at)
                VALUES (\(key), \(kind), \(index), \(sealed), \(officer), \(now))
                ON CONFLICT (provider, kind, value) DO NOTHING
                """)
            let linked: Int? = try tx.value(
                """
                SELECT 1 FROM sign_on_links
                WHERE issuer = \(provider.issuer) AND audience = \(provider.audience) AND subject = \(index)
                """)
            guard made == 1, kind == .login || linked == nil else { throw SignOnRefusal.linkedElsewhere }
            try Self.record(
                .signOnInvited, "\(key) \(kind.rawValue): \(PersonalNumbers.redact(value))", of: target,
                by: administrator.person, from: origin,
                at: now, in: tx)
        }
    }

    /// An administrator takes links and names of that provider away from the officer, whose visits end.
    ///
    /// - Throws: `OfficerRefusal.unknown`.
    package func detach(
        _ key: String, from officer: ID<Account>, by administrator: Account, from origin: VisitOrigin, at now: Date
    ) async throws {
        try await database.write { tx in
            let target = try Self.target(officer, of: administrator, in: tx)
            let gone =
                try tx.run("DELETE FROM sign_on_links WHERE account = \(officer) AND provider = \(key)")
                + tx.run("DELETE FROM sign_on_invitations WHERE account = \(officer) AND provider = \(key)")
            guard gone > 0 else { return }
            try tx.run("DELETE FROM sessions WHERE account = \(officer)")
            try Self.record(
                .signOnUnlinked, key, of: target, by: administrator.person, from: origin, at: now, in: tx)
        }
    }

    private static func target(
        _ officer: ID<Account>, of administrator: Account, in tx: Transaction
    ) throws -> Account {
        guard let administrator = try AccountRow.find(administrator.id, in: tx)?.account,
            let target = try AccountRow.find(officer, in: tx)?.account, administrator.administers(target)
        else { throw OfficerRefusal.unknown }
        return target
    }
}
