package import Foundation
import Kernel
import Storage

/// What happened to an organisation's people; appended, never changed.
package struct OrganisationEvent: Sendable, Hashable {
    package let at: Date
    package let kind: Kind
    /// Who did it.
    package let actor: String
    /// To whom: a name, or a contact in part.
    package let subject: String
    package let role: OrganisationRole?

    /// Stored for ever by its raw value.
    package enum Kind: String, Sendable, Hashable, CaseIterable, SQLBindable, SQLReadable {
        case founded, invited, joined, left, removed, checked
        case invitationWithdrawn = "invitation_withdrawn"
        case roleChanged = "role_changed"
        /// By an officer at the desk.
        case added
    }

    init(row: Row) throws {
        at = try row.get("at")
        kind = try row.get("kind")
        actor = try row.get("actor_name")
        subject = try row.get("subject")
        role = try row.getOptional("role")
    }

    /// The newest, newest first, at most 50.
    static func newest(of organisation: ID<Organisation>, in tx: Transaction) throws -> [OrganisationEvent] {
        try tx.rows(
            """
            SELECT at, kind, actor_name, subject, role
            FROM organisation_events
            WHERE organisation = \(organisation)
            ORDER BY number DESC
            LIMIT 50
            """
        ).map(OrganisationEvent.init(row:))
    }

    /// Writes one down; the caller holds the organisation's lock.
    static func record(
        _ kind: Kind, of organisation: ID<Organisation>, by actor: Person, subject: String = "",
        as role: OrganisationRole? = nil, at now: Date, in tx: Transaction
    ) throws {
        let last = try tx.value(
            "SELECT MAX(number) AS last FROM organisation_events WHERE organisation = \(organisation)", as: Int.self)
        try tx.run(
            """
            INSERT INTO organisation_events (organisation, number, at, kind, actor, actor_name, subject, role)
            VALUES (\(organisation), \((last ?? 0) + 1), \(now), \(kind), \(actor.account), \(actor.name), \(subject),
                \(role))
            """)
    }
}
