package import Foundation
package import Kernel
package import Storage

/// Organisations of citizens' accounts: founded, joined, left. Each verb reads the person's role under the
/// organisation's lock, so that whoever was removed does nothing more.
package struct Organisations: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// Members of one organisation, and organisations of one person, at most.
    static let most = 100

    /// Makes an organisation with that account as its owner. Its number is what was typed until an officer checks it.
    ///
    /// - Throws: `PeopleRefusal.missingName`, `.badCode`, `.tooMany`.
    package func found(_ name: String, code: String, by account: Account, now: Date) async throws -> ID<Organisation> {
        let name = name.trimmingBlanks
        guard (1...200).contains(name.count) else { throw PeopleRefusal.missingName }
        guard let code = OrganisationCode(code) else { throw PeopleRefusal.badCode }
        let id = ID<Organisation>.new()
        try await database.write { tx in
            try Self.requireRoom(for: account.id, in: tx)
            try tx.run(
                """
                INSERT INTO organisations (id, name, code, made_at)
                VALUES (\(id), \(name), \(code.text), \(now))
                """)
            try Membership.enter(account.id, as: .owner, in: id, at: now, tx)
            try OrganisationEvent.record(.founded, of: id, by: account.person, as: .owner, at: now, in: tx)
        }
        return id
    }

    /// The account's organisations with its role in each, by name.
    package func all(of account: ID<Account>) async throws -> [(organisation: Organisation, role: OrganisationRole)] {
        try await database.read { tx in try Self.all(of: account, in: tx) }
    }

    static func all(
        of account: ID<Account>, in tx: Transaction
    ) throws -> [(organisation: Organisation, role: OrganisationRole)] {
        try tx.rows(
            """
            SELECT m.role, \(Organisation.columns)
            FROM organisation_members AS m
            JOIN organisations ON organisations.id = m.organisation
            WHERE m.account = \(account)
            ORDER BY organisations.name, organisations.id
            """
        ).map { (try Organisation(row: $0), try $0.get("role")) }
    }

    /// The organisation as that account may see it; `nil` for whoever is no member.
    package func find(_ id: ID<Organisation>, for account: ID<Account>, now: Date) async throws -> OrganisationView? {
        try await database.read { tx in
            guard let organisation = try Organisation.find(id, in: tx),
                let role = try Membership.role(of: account, in: id, tx)
            else { return nil }
            return OrganisationView(
                organisation: organisation, role: role, members: try Membership.all(of: id, in: tx),
                invitations: role == .owner ? try Self.open(of: id, at: now, in: tx) : [],
                events: role == .owner ? try OrganisationEvent.newest(of: id, in: tx) : [])
        }
    }

    /// Gives a member another role.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `.notYourRole`, `.lastOwner`.
    package func give(
        _ role: OrganisationRole, to member: ID<Account>, of id: ID<Organisation>, by account: Account, now: Date
    ) async throws {
        try await database.write { tx in
            try Self.requireOwner(account.id, of: id, in: tx)
            guard let person = try AccountRow.find(member, in: tx)?.account.person,
                let old = try Membership.role(of: member, in: id, tx)
            else { throw PeopleRefusal.unknown }
            if old == role { return }
            if old == .owner { try Membership.requireOwner(besides: member, in: id, tx) }
            try tx.run(
                "UPDATE organisation_members SET role = \(role) WHERE organisation = \(id) AND account = \(member)")
            try OrganisationEvent.record(
                .roleChanged, of: id, by: account.person, subject: person.name, as: role, at: now, in: tx)
        }
    }

    /// Takes a member out: an owner anybody, everybody themselves. From the next request on they see nothing of it.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `.notYourRole`, `.lastOwner`.
    package func remove(
        _ member: ID<Account>, from id: ID<Organisation>, by account: Account, now: Date
    ) async throws {
        try await database.write { tx in
            if member != account.id { try Self.requireOwner(account.id, of: id, in: tx) }
            guard try Organisation.lock(id, in: tx) != nil, let person = try AccountRow.find(member, in: tx)?.account,
                let old = try Membership.role(of: member, in: id, tx)
            else { throw PeopleRefusal.unknown }
            if old == .owner { try Membership.requireOwner(besides: member, in: id, tx) }
            try tx.run("DELETE FROM organisation_members WHERE organisation = \(id) AND account = \(member)")
            try OrganisationEvent.record(
                member == account.id ? .left : .removed, of: id, by: account.person, subject: person.name, as: old,
                at: now, in: tx)
        }
    }

    /// Locks the organisation and passes where that account owns it.
    static func requireOwner(_ account: ID<Account>, of id: ID<Organisation>, in tx: Transaction) throws {
        guard try Organisation.lock(id, in: tx) != nil, let role = try Membership.role(of: account, in: id, tx) else {
            throw PeopleRefusal.unknown
        }
        guard role == .owner else { throw PeopleRefusal.notYourRole }
    }

    static func requireRoom(for account: ID<Account>, in tx: Transaction) throws {
        let count = try tx.value(
            "SELECT COUNT(*) FROM organisation_members WHERE account = \(account)", as: Int.self)
        guard (count ?? 0) < most else { throw PeopleRefusal.tooMany }
    }

    private static func open(of id: ID<Organisation>, at now: Date, in tx: Transaction) throws -> [Invitation] {
        try tx.rows(
            """
            \(Invitation.selection)
            WHERE i.organisation = \(id) AND i.settled_at IS NULL AND i.expires_at > \(now)
            ORDER BY i.expires_at DESC
            LIMIT \(Invitation.most)
            """
        ).map(Invitation.init(row:))
    }
}

/// An organisation as one of its members sees it.
package struct OrganisationView: Sendable, Hashable {
    package let organisation: Organisation
    /// The role of who looks.
    package let role: OrganisationRole
    package let members: [Membership]
    /// Open ones; for owners.
    package let invitations: [Invitation]
    /// The newest first; for owners.
    package let events: [OrganisationEvent]
}
