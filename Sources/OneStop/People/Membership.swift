package import Foundation
import Kernel
import Storage

/// A person's part in an organisation.
package struct Membership: Sendable, Hashable {
    package let person: Person
    package let role: OrganisationRole
    package let since: Date

    static func role(
        of account: ID<Account>, in organisation: ID<Organisation>, _ tx: Transaction
    ) throws -> OrganisationRole? {
        try tx.value(
            "SELECT role FROM organisation_members WHERE organisation = \(organisation) AND account = \(account)",
            as: OrganisationRole.self)
    }

    /// Every member, the longest first.
    static func all(of organisation: ID<Organisation>, in tx: Transaction) throws -> [Membership] {
        try tx.rows(
            """
            SELECT account, role, since
            FROM organisation_members
            WHERE organisation = \(organisation)
            ORDER BY since, account
            """
        ).compactMap { row in
            guard let account = try AccountRow.find(try row.get("account"), in: tx)?.account else { return nil }
            return Membership(person: account.person, role: try row.get("role"), since: try row.get("since"))
        }
    }

    static func enter(
        _ account: ID<Account>, as role: OrganisationRole, in organisation: ID<Organisation>, at now: Date,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO organisation_members (organisation, account, role, since)
            VALUES (\(organisation), \(account), \(role), \(now))
            """)
    }

    /// Passes while somebody else owns it.
    static func requireOwner(besides account: ID<Account>, in organisation: ID<Organisation>, _ tx: Transaction) throws
    {
        let other = try tx.row(
            """
            SELECT account
            FROM organisation_members
            WHERE organisation = \(organisation) AND role = \(OrganisationRole.owner) AND account <> \(account)
            LIMIT 1
            """)
        guard other != nil else { throw PeopleRefusal.lastOwner }
    }
}
