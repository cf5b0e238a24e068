import Foundation
import Kernel
import Storage

extension AccountMerges {
    /// Hangs on the kept account whatever hung on the closed one.
    static func move(_ plan: MergePlan, at now: Date, in tx: Transaction) throws {
        let (kept, closed) = (plan.kept.account.id, plan.closed.account.id)
        for statement in [
            "UPDATE dossiers SET account = \(kept) WHERE account = \(closed)",
            "UPDATE deliverables SET account = \(kept) WHERE account = \(closed)",
            "UPDATE drafts SET account = \(kept) WHERE account = \(closed)",
            "UPDATE sign_on_links SET account = \(kept) WHERE account = \(closed)",
            "UPDATE account_merges SET kept = \(kept) WHERE kept = \(closed)",
        ] as [SQL] { try tx.run(statement) }
        try moveMemberships(from: closed, to: kept, at: now, in: tx)
        try moveMandates(from: closed, to: kept, at: now, in: tx)
        try moveOwn(from: closed, to: kept, in: tx)
        try endPassing(of: [kept, closed], in: tx)
        try close(plan, at: now, in: tx)
    }

    /// Of two parts in one organisation the stronger stays.
    private static func moveMemberships(
        from closed: ID<Account>, to kept: ID<Account>, at now: Date, in tx: Transaction
    ) throws {
        let ranks: [OrganisationRole] = [.reader, .filer, .owner]
        let rows = try tx.rows(
            "SELECT organisation, role, since FROM organisation_members WHERE account = \(closed)")
        for row in rows {
            let (organisation, role): (ID<Organisation>, OrganisationRole) = (
                try row.get("organisation"), try row.get("role")
            )
            let own = try Membership.role(of: kept, in: organisation, tx)
            let strongest = [own, role].compactMap(\.self).max {
                ranks.firstIndex(of: $0) ?? 0 < ranks.firstIndex(of: $1) ?? 0
            }
            try tx.run(
                "DELETE FROM organisation_members WHERE organisation = \(organisation) AND account = \(closed)")
            try tx.run(
                """
                INSERT INTO organisation_members (organisation, account, role, since)
                VALUES (\(organisation), \(kept), \(strongest ?? role), \(try row.get("since", as: Date.self)))
                ON CONFLICT (organisation, account) DO UPDATE SET role = excluded.role
                """)
        }
    }

    /// One that a person would hold over themselves ends.
    private static func moveMandates(
        from closed: ID<Account>, to kept: ID<Account>, at now: Date, in tx: Transaction
    ) throws {
        try tx.run("UPDATE mandates SET holder = \(kept) WHERE holder = \(closed)")
        try tx.run("UPDATE mandates SET represented = \(kept) WHERE represented = \(closed)")
        try tx.run(
            """
            UPDATE mandates
            SET ended_at = \(now), ended_by = \(kept)
            WHERE holder = \(kept) AND represented = \(kept) AND ended_at IS NULL
            """)
    }

    /// What each account has once: the kept one's stays, and where it had none, the other's.
    private static func moveOwn(from closed: ID<Account>, to kept: ID<Account>, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE identity_checks
            SET account = \(kept)
            WHERE account = \(closed) AND NOT EXISTS (SELECT 1 FROM identity_checks WHERE account = \(kept))
            """)
        try tx.run("DELETE FROM identity_checks WHERE account = \(closed)")
        try tx.run(
            """
            UPDATE contact_preferences
            SET account = \(kept)
            WHERE account = \(closed) AND NOT EXISTS (SELECT 1 FROM contact_preferences WHERE account = \(kept))
            """)
        try tx.run("DELETE FROM contact_preferences WHERE account = \(closed)")
        try moveSentFiles(from: closed, to: kept, in: tx)
    }

    /// A file's name is sealed for its sender, so it is sealed anew.
    private static func moveSentFiles(from closed: ID<Account>, to kept: ID<Account>, in tx: Transaction) throws {
        for row in try tx.rows("SELECT digest, place, name, at FROM file_senders WHERE account = \(closed)") {
            let (digest, place): (String, String) = (try row.get("digest"), try row.get("place"))
            guard let file = SHA256Digest(hex: digest) else { continue }
            let name = try tx.unseal(try row.get("name"), at: .sentFile(digest, by: closed, from: place))
            try FileCheckRow.addSender(kept, of: file, name: name, place: place, at: try row.get("at"), in: tx)
        }
        try tx.run("DELETE FROM file_senders WHERE account = \(closed)")
    }

    /// Visits and codes of both: whoever holds one of them proves anew who they are.
    private static func endPassing(of accounts: [ID<Account>], in tx: Transaction) throws {
        for account in accounts {
            for statement in [
                "DELETE FROM sessions WHERE account = \(account)",
                "DELETE FROM one_time_codes WHERE account = \(account)",
                "DELETE FROM contact_codes WHERE account = \(account)",
                "DELETE FROM sent_codes WHERE account = \(account)",
                "DELETE FROM desk_codes WHERE account = \(account)",
                "DELETE FROM sign_on_starts WHERE account = \(account)",
                "DELETE FROM sign_on_arrivals WHERE account = \(account)",
            ] as [SQL] { try tx.run(statement) }
        }
        // Whoever puts accounts together keeps one.
        try Closings.forget(accounts, in: tx)
    }

    /// The closed account keeps its row, as what it did names it, and nothing to be found or let in by.
    private static func close(_ plan: MergePlan, at now: Date, in tx: Transaction) throws {
        let (kept, closed) = (plan.kept.account.id, plan.closed.account.id)
        let none = try AccountContacts(phone: nil, email: nil).sealed(of: closed, in: tx)
        // A row must be found by something: this is nobody's, as no index of a contact begins so.
        try tx.run(
            """
            UPDATE accounts
            SET phone = NULL, email = \("-\(closed.text)"), contacts = \(none), password = \(Password.none),
                disabled_at = \(now)
            WHERE id = \(closed)
            """)
        try AccountContacts(phone: plan.phone, email: plan.email).save(for: kept, in: tx)
    }
}
