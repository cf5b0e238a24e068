package import Foundation
package import Kernel
import Storage

/// A place in an organisation, kept seven days for whoever holds that phone or address.
package struct Invitation: Sendable, Hashable {
    package let id: ID<Invitation>
    package let organisation: Organisation
    package let role: OrganisationRole
    /// In part: the whole was written to once and is not kept.
    package let contact: String
    package let by: String
    package let expires: Date
    /// Blind index of the phone or address.
    let index: String
    let isGone: Bool

    static let lifetime: TimeInterval = 7 * 86_400
    /// Open ones of one organisation at a time.
    static let most = 50

    static let selection: SQL = """
        SELECT i.id AS invitation, i.role, i.contact, i.masked, i.by_name, i.expires_at, i.settled_at,
            \(Organisation.columns)
        FROM organisation_invitations AS i
        JOIN organisations ON organisations.id = i.organisation
        """

    init(row: Row) throws {
        id = try row.get("invitation")
        organisation = try Organisation(row: row)
        role = try row.get("role")
        contact = try row.get("masked")
        by = try row.get("by_name")
        expires = try row.get("expires_at")
        index = try row.get("contact")
        isGone = try row.getOptional("settled_at") as Date? != nil
    }

    func isFor(_ account: Account, in tx: Transaction) throws -> Bool {
        try ContactMark.all(of: account).contains { try $0.index(in: tx) == index }
    }

    func isOpen(at now: Date) -> Bool { !isGone && expires > now }
}
