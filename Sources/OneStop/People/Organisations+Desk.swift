package import Foundation
package import Kernel
import Storage

extension Organisations {
    /// Organisations with that number, the checked one first, at most 20; for officers who receive.
    package func registered(as code: String) async throws -> [Organisation] {
        guard let code = OrganisationCode(code) else { return [] }
        return try await database.read { tx in
            try tx.rows(
                """
                SELECT \(Organisation.columns)
                FROM organisations
                WHERE code = \(code.text)
                ORDER BY checked_at DESC, made_at
                LIMIT 20
                """
            ).map(Organisation.init(row:)).sorted { $0.isChecked && !$1.isChecked }
        }
    }

    /// Members of one that an officer found by its number.
    package func members(of id: ID<Organisation>) async throws -> [Membership] {
        try await database.read { tx in try Membership.all(of: id, in: tx) }
    }

    /// An officer compared number and name with the certificate. One organisation of a number is checked, no second.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `.alreadyChecked`.
    package func check(
        _ id: ID<Organisation>, by officer: Account, from origin: VisitOrigin, now: Date
    ) async throws {
        guard officer.receives else { throw PeopleRefusal.unknown }
        try await database.write { tx in
            guard let organisation = try Organisation.lock(id, in: tx) else { throw PeopleRefusal.unknown }
            guard !organisation.isChecked else { return }
            // The unique column decides where two desks check two of one number at once.
            let taken = try tx.run(
                """
                INSERT INTO organisation_checks (code, organisation, at, officer)
                VALUES (\(organisation.code), \(id), \(now), \(officer.id))
                ON CONFLICT (code) DO NOTHING
                """)
            guard taken == 1 else { throw PeopleRefusal.alreadyChecked }
            try tx.run("UPDATE organisations SET checked_at = \(now) WHERE id = \(id)")
            try OrganisationEvent.record(.checked, of: id, by: officer.person, at: now, in: tx)
            try SecurityLog.record(
                .organisationChecked, by: officer.person, from: origin, detail: "\(organisation.code) \(id.text)",
                at: now, in: tx)
        }
    }

    /// An officer puts a person in whose papers show what the person is there: who was left out, or an heir.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `.badContact` where no citizen has that phone or address, `.alreadyMember`.
    package func add(
        _ login: String, as role: OrganisationRole, to id: ID<Organisation>, by officer: Account,
        from origin: VisitOrigin, now: Date
    ) async throws {
        guard officer.receives else { throw PeopleRefusal.unknown }
        guard let login = Login(login) else { throw PeopleRefusal.badContact }
        try await database.write { tx in
            guard let organisation = try Organisation.lock(id, in: tx) else { throw PeopleRefusal.unknown }
            guard let row = try AccountRow.find(login, in: tx), row.isConfirmed, row.disabledAt == nil,
                !row.account.isOfficer
            else { throw PeopleRefusal.badContact }
            guard try Membership.role(of: row.account.id, in: id, tx) == nil else { throw PeopleRefusal.alreadyMember }
            try Self.requireRoom(for: row.account.id, in: tx)
            try Membership.enter(row.account.id, as: role, in: id, at: now, tx)
            try OrganisationEvent.record(
                .added, of: id, by: officer.person, subject: row.account.name, as: role, at: now, in: tx)
            try SecurityLog.record(
                .memberAdded, by: officer.person, about: row.account.person, from: origin,
                detail: "\(organisation.code) \(role.rawValue)", at: now, in: tx)
        }
    }
}
