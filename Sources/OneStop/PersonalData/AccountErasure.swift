import Foundation
import Kernel
import Storage

/// Erases an account in one transaction: all that only the account was kept for, and nothing that the law keeps.
///
/// The row stays, empty: what was signed names it. Nothing finds it, lets it in, or shows it to who comes later with the
/// same phone.
struct AccountErasure {
    let account: Account
    let texts: Phrasebook
    let database: Database
    let now: Date

    /// - Returns: unfinished uploads whose bytes may go from the disk behind the commit.
    func run(in tx: Transaction) throws -> [ID<PartialUpload>] {
        let contacts = try ContactMark.all(of: account).map { try $0.index(in: tx) }
        try eraseDrafts(in: tx)
        let uploads = try tx.rows("SELECT id FROM partial_uploads WHERE account = \(account.id)").map {
            try $0.get("id", as: ID<PartialUpload>.self)
        }
        try endMandates(in: tx)
        try leaveOrganisations(in: tx)
        for statement in traces(contacts) { try tx.run(statement) }
        try emptyRow(in: tx)
        return uploads
    }

    /// One that was filed is a copy of its dossier's first page; where that is held, it stays with it.
    private func eraseDrafts(in tx: Transaction) throws {
        let free: SQL = """
            account = \(account.id) AND NOT EXISTS (
                SELECT 1 FROM retention_holds AS h WHERE h.code = drafts.filed AND h.ended_at IS NULL)
            """
        for row in try tx.rows("SELECT id, files FROM drafts WHERE \(free)") {
            try FileReleases.note(try FileReleases.ofDraft(row, in: tx), at: now, in: tx)
        }
        try tx.run("DELETE FROM drafts WHERE \(free)")
    }

    /// Those who stay find it in the organisation's own list, as when anybody leaves.
    private func leaveOrganisations(in tx: Transaction) throws {
        for (organisation, role) in try Organisations.all(of: account.id, in: tx) {
            _ = try Organisation.lock(organisation.id, in: tx)
            try tx.run(
                """
                DELETE FROM organisation_members
                WHERE organisation = \(organisation.id) AND account = \(account.id)
                """)
            try OrganisationEvent.record(
                .left, of: organisation.id, by: account.person, subject: account.name, as: role, at: now, in: tx)
        }
    }

    private func traces(_ contacts: [String]) -> [SQL] {
        let id = account.id
        let own = SQL.list(contacts)
        return [
            "DELETE FROM partial_uploads WHERE account = \(id)",
            "DELETE FROM sessions WHERE account = \(id)",
            "DELETE FROM one_time_codes WHERE account = \(id)",
            "DELETE FROM contact_codes WHERE account = \(id)",
            "DELETE FROM sent_codes WHERE account = \(id)",
            "DELETE FROM desk_codes WHERE account = \(id)",
            "DELETE FROM second_factors WHERE account = \(id)",
            "DELETE FROM recovery_codes WHERE account = \(id)",
            "DELETE FROM sign_on_starts WHERE account = \(id)",
            "DELETE FROM sign_on_arrivals WHERE account = \(id)",
            "DELETE FROM sign_on_links WHERE account = \(id)",
            "DELETE FROM sign_on_invitations WHERE account = \(id)",
            "DELETE FROM identity_checks WHERE account = \(id)",
            "DELETE FROM contact_preferences WHERE account = \(id)",
            // Who sent what was found bad is kept, for those whom it may have reached.
            """
            DELETE FROM file_senders
            WHERE account = \(id)
                AND digest NOT IN (SELECT digest FROM file_checks WHERE state = 'infected')
            """,
            "DELETE FROM organisation_invitations WHERE contact IN (\(own))",
            "DELETE FROM outbox WHERE recipient IN (\(own)) AND dossier IS NULL",
            "DELETE FROM inbound_sms WHERE sender IN (\(own))",
            // While a dossier goes on, a phone that wrote HUY still wants no news of it.
            """
            DELETE FROM sms_optouts
            WHERE phone IN (\(own))
                AND NOT EXISTS (SELECT 1 FROM dossiers WHERE account = \(id) AND is_open = 1)
            """,
        ]
    }

    /// Names of accounts that were put into this one go with it.
    private func emptyRow(in tx: Transaction) throws {
        let none = try AccountContacts(phone: nil, email: nil).sealed(of: account.id, in: tx)
        // A row must be found by something: this is nobody's, as no index of a contact begins so.
        try tx.run(
            """
            UPDATE accounts
            SET name = '', phone = NULL, email = \("-\(account.id.text)"), contacts = \(none),
                password = \(Password.none), disabled_at = \(now)
            WHERE id = \(account.id)
            """)
        try tx.run(
            """
            UPDATE accounts SET name = ''
            WHERE id IN (SELECT closed FROM account_merges WHERE kept = \(account.id))
            """)
    }
}
