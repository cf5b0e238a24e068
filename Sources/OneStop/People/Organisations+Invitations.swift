package import Foundation
package import Kernel
import Storage

extension Organisations {
    /// Invites whoever holds that phone or address; the link in the message is worth nothing to anybody else.
    ///
    /// - Parameter link: makes the link's address from its secret.
    /// - Throws: `PeopleRefusal.badContact`, `.unknown`, `.notYourRole`, `.alreadyMember`, `.tooMany`,
    ///   `IdentityRefusal.tooManyCodes`.
    package func invite(
        _ typed: String, as role: OrganisationRole, to id: ID<Organisation>, by account: Account,
        from address: String, now: Date, link: @Sendable (String) -> String
    ) async throws {
        guard let contact = Login(typed), contact.phone?.isMobile ?? true else { throw PeopleRefusal.badContact }
        let (secret, mark) = (Self.secret(), ContactMark(contact))
        let page = link(secret)
        try await database.write { tx in
            try Self.requireOwner(account.id, of: id, in: tx)
            guard let organisation = try Organisation.find(id, in: tx) else { throw PeopleRefusal.unknown }
            let known = try AccountRow.find(contact, in: tx)?.account
            if let known, try Membership.role(of: known.id, in: id, tx) != nil { throw PeopleRefusal.alreadyMember }
            let open = try tx.rows(
                """
                SELECT id, contact
                FROM organisation_invitations
                WHERE organisation = \(id) AND settled_at IS NULL AND expires_at > \(now)
                """)
            // The same contact anew takes the place of the old one, whose link no longer works.
            let index = try mark.index(in: tx)
            for row in open where try row.get("contact") == index {
                try Self.settle(try row.get("id"), at: now, in: tx)
            }
            guard open.count < Invitation.most else { throw PeopleRefusal.tooMany }
            // What we send at somebody's word is counted as codes are.
            try CodeQuota.take(contact, from: address, at: now, in: tx)
            try CodeQuota.noteSent(at: now, in: tx)
            try tx.run(
                """
                INSERT INTO organisation_invitations (id, organisation, role, contact, masked, secret, by_account,
                    by_name, made_at, expires_at)
                VALUES (\(ID<Invitation>.new()), \(id), \(role), \(index), \(mark.masked),
                    \(SHA256Digest.of(secret).hex), \(account.id), \(account.name), \(now),
                    \(now.addingTimeInterval(Invitation.lifetime)))
                """)
            try OrganisationEvent.record(
                .invited, of: id, by: account.person, subject: mark.masked, as: role, at: now, in: tx)
            try send(organisation, from: account, to: contact, known?.language ?? .vi, page, at: now, in: tx)
        }
    }

    /// Invitations to the account's own phone and address that are open, the newest first.
    package func invitations(of account: Account, now: Date) async throws -> [Invitation] {
        let marks = ContactMark.all(of: account)
        return try await database.read { tx in
            try marks.flatMap { mark in
                try tx.rows(
                    """
                    \(Invitation.selection)
                    WHERE i.contact = \(try mark.index(in: tx)) AND i.settled_at IS NULL AND i.expires_at > \(now)
                    ORDER BY i.expires_at DESC
                    LIMIT 20
                    """
                ).map(Invitation.init(row:))
            }
        }
    }

    /// The open invitation behind a link's secret, for whoever is signed in; `nil` where none is.
    ///
    /// - Returns: with it, whether it is that account's.
    package func invitation(
        _ secret: String, for account: Account, now: Date
    ) async throws -> (invitation: Invitation, isOwn: Bool)? {
        let found = try await database.read { tx in
            try tx.row("\(Invitation.selection) WHERE i.secret = \(SHA256Digest.of(secret.uppercased()).hex)").map {
                let invitation = try Invitation(row: $0)
                return (invitation: invitation, isOwn: try invitation.isFor(account, in: tx))
            }
        }
        return found.flatMap { $0.invitation.isOpen(at: now) ? $0 : nil }
    }

    /// Takes the place: once, in time, by who was invited.
    ///
    /// - Throws: `PeopleRefusal.invitationGone`, `.notInvited`, `.alreadyMember`, `.tooMany`.
    package func take(_ invitation: ID<Invitation>, by account: Account, now: Date) async throws -> ID<Organisation> {
        try await database.write { tx in
            guard let id = try Self.organisation(of: invitation, in: tx), try Organisation.lock(id, in: tx) != nil,
                let found = try tx.row("\(Invitation.selection) WHERE i.id = \(invitation)").map(Invitation.init(row:)),
                let current = try AccountRow.find(account.id, in: tx)?.account
            else { throw PeopleRefusal.invitationGone }
            guard try found.isFor(current, in: tx), !current.isOfficer else { throw PeopleRefusal.notInvited }
            guard found.isOpen(at: now) else { throw PeopleRefusal.invitationGone }
            guard try Membership.role(of: current.id, in: id, tx) == nil else { throw PeopleRefusal.alreadyMember }
            try Self.requireRoom(for: current.id, in: tx)
            try Self.settle(invitation, at: now, in: tx)
            try Membership.enter(current.id, as: found.role, in: id, at: now, tx)
            try OrganisationEvent.record(
                .joined, of: id, by: current.person, subject: found.contact, as: found.role, at: now, in: tx)
            return id
        }
    }

    /// Takes an open invitation back: an owner, or who was invited and declines.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `.notYourRole`.
    package func withdraw(_ invitation: ID<Invitation>, by account: Account, now: Date) async throws {
        try await database.write { tx in
            guard let id = try Self.organisation(of: invitation, in: tx), try Organisation.lock(id, in: tx) != nil,
                let found = try tx.row("\(Invitation.selection) WHERE i.id = \(invitation)").map(Invitation.init(row:))
            else { throw PeopleRefusal.unknown }
            if try !found.isFor(account, in: tx) { try Self.requireOwner(account.id, of: id, in: tx) }
            guard found.isOpen(at: now) else { return }
            try Self.settle(invitation, at: now, in: tx)
            try OrganisationEvent.record(
                .invitationWithdrawn, of: id, by: account.person, subject: found.contact, as: found.role, at: now,
                in: tx)
        }
    }

    private static func organisation(of invitation: ID<Invitation>, in tx: Transaction) throws -> ID<Organisation>? {
        try tx.row("SELECT organisation FROM organisation_invitations WHERE id = \(invitation)")?.get("organisation")
    }

    private static func settle(_ invitation: ID<Invitation>, at now: Date, in tx: Transaction) throws {
        try tx.run("UPDATE organisation_invitations SET settled_at = \(now) WHERE id = \(invitation)")
    }

    private func send(
        _ organisation: Organisation, from account: Account, to contact: Login, _ language: Language, _ link: String,
        at now: Date, in tx: Transaction
    ) throws {
        let t = texts.wording(language)
        let values = ["name": organisation.name, "by": account.name, "link": link]
        let body = contact.phone == nil ? t("notice.invited.body", values) : t("sms.invited", values)
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: contact.text, kind: "invited", subject: t("notice.invited.subject", values), body: body,
                dossier: nil, dedupe: ID<OutgoingMessage>.new().text, isUrgent: false,
                expires: now.addingTimeInterval(Invitation.lifetime), language: language), at: now, in: tx)
    }

    /// Ten letters and digits that aren't mistaken for each other: fifty bits, and of no use without the contact.
    private static func secret() -> String {
        let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
        return String((0..<10).compactMap { _ in letters.randomElement() })
    }
}
