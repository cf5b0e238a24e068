package import Foundation
package import Kernel
import Storage

/// Closing accounts at their owners' wish: what it would do, asked for, taken back within a day, done.
package struct Closings: Sendable {
    let database: Database
    let publication: Publication
    let dossiers: Dossiers
    let texts: Phrasebook
    let parts: any PartStore

    /// How long it can be taken back, by whoever signs in: also by who did not ask for it.
    package static let grace: TimeInterval = 86_400

    /// What closing that account would do now.
    package func plan(for account: Account, at now: Date) async throws -> ClosingPlan {
        let (obstacles, left, counts, isHeld) = try await database.read { tx in
            let (obstacles, left) = try Self.obstacles(for: account, in: tx)
            return (
                obstacles, left, try DataStanding.Counts(of: account, at: now, in: tx),
                try !RetentionHold.isFree(in: tx)
            )
        }
        return ClosingPlan(
            obstacles: obstacles, counts: counts,
            groups: try await KeptDossiers(database: database, publication: publication).groups(of: account.id),
            open: try await open(of: account.id), left: left, isHeld: isHeld)
    }

    /// The closing that the account waits for.
    package func pending(of account: ID<Account>) async throws -> PendingClosing? {
        try await database.read { tx in
            try tx.row(
                "SELECT asked_at, due_at FROM account_closings WHERE account = \(account) AND closed_at IS NULL"
            ).map(PendingClosing.init(row:))
        }
    }

    /// Asks for the account to be closed; every contact of it hears how that is taken back. Asked twice, the first day
    /// counts.
    ///
    /// - Throws: `ClosingRefusal.obstructed`.
    package func ask(by account: Account, from origin: VisitOrigin, at now: Date) async throws {
        try await database.write { tx in
            _ = try tx.row("SELECT id FROM accounts WHERE id = \(account.id) \(.forUpdate)")
            guard let current = try AccountRow.find(account.id, in: tx), current.disabledAt == nil,
                try Self.obstacles(for: current.account, in: tx).obstacles.isEmpty
            else { throw ClosingRefusal.obstructed }
            let due = now.addingTimeInterval(Self.grace)
            let made = try tx.run(
                """
                INSERT INTO account_closings (account, asked_at, due_at)
                VALUES (\(account.id), \(now), \(due))
                ON CONFLICT (account) DO NOTHING
                """)
            guard made == 1 else { return }
            try record(.closingAsked, account.id, from: origin, at: now, in: tx)
            try tell("closing_asked", current.account, ["at": VietnamTime.stamp(due)], at: now, in: tx)
        }
    }

    /// Keeps the account after all.
    ///
    /// - Throws: `ClosingRefusal.notPending`.
    package func takeBack(by account: ID<Account>, from origin: VisitOrigin, at now: Date) async throws {
        try await database.write { tx in
            let kept = try tx.run("DELETE FROM account_closings WHERE account = \(account) AND closed_at IS NULL")
            guard kept == 1 else { throw ClosingRefusal.notPending }
            try record(.closingTakenBack, account, from: origin, at: now, in: tx)
        }
    }

    /// Forgets that an account was to be closed, where it became another's part meanwhile.
    static func forget(_ accounts: [ID<Account>], in tx: Transaction) throws {
        try tx.run(
            "DELETE FROM account_closings WHERE account IN (\(SQL.list(accounts))) AND closed_at IS NULL")
    }

    /// What hinders it, and which organisations nobody would be in.
    static func obstacles(
        for account: Account, in tx: Transaction
    ) throws -> (obstacles: [ClosingObstacle], left: [String]) {
        if account.isOfficer { return ([.officer], []) }
        if Passwords.isSample(account) { return ([.sample], []) }
        var (obstacles, left): ([ClosingObstacle], [String]) = ([], [])
        for (organisation, role) in try Organisations.all(of: account.id, in: tx) {
            let others = try Membership.all(of: organisation.id, in: tx).filter { $0.person.account != account.id }
            if others.isEmpty {
                if try hasOpenDossiers(organisation.id, in: tx) {
                    obstacles.append(.openDossiers(organisation.id, name: organisation.name))
                } else {
                    left.append(organisation.name)
                }
            } else if role == .owner, !others.contains(where: { $0.role == .owner }) {
                obstacles.append(.lastOwner(organisation.id, name: organisation.name))
            }
        }
        return (obstacles, left)
    }

    private static func hasOpenDossiers(_ organisation: ID<Organisation>, in tx: Transaction) throws -> Bool {
        try tx.row(
            """
            SELECT p.dossier
            FROM dossier_parties AS p
            JOIN dossiers AS d ON d.id = p.dossier
            WHERE p.organisation = \(organisation) AND d.is_open = 1
            LIMIT 1
            """) != nil
    }

    private func open(of account: ID<Account>) async throws -> [ClosingPlan.OpenDossier] {
        let codes = try await database.read { tx in
            try tx.rows(KeptDossiers.open(of: account, most: ClosingPlan.most)).compactMap {
                DossierCode(try $0.get("code"))
            }
        }
        var open: [ClosingPlan.OpenDossier] = []
        for code in codes {
            guard let file = try await dossiers.find(code) else { continue }
            let filing = file.dossier.filing
            // Of one that was filed for somebody else, the news is theirs.
            let contacts =
                filing.behalf == nil
                ? [filing.applicant.phone?.masked, filing.applicant.email?.masked].compactMap { $0 } : []
            open.append(
                ClosingPlan.OpenDossier(
                    code: code, pin: filing.pin, procedure: file.procedure.name, agency: file.agency.shortName,
                    stage: file.dossier.stage, contacts: contacts))
        }
        return open
    }

    /// Without the person's name: that list outlives the account.
    func record(
        _ kind: SecurityEvent.Kind, _ account: ID<Account>, from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws {
        try SecurityLog.record(kind, by: Person(account: account, name: ""), from: origin, at: now, in: tx)
    }

    /// One message to each contact of the account.
    func tell(
        _ words: String, _ account: Account, _ values: [String: String] = [:], at now: Date, in tx: Transaction
    ) throws {
        let t = texts.wording(account.language)
        for contact in [account.phone?.text, account.email?.text].compactMap({ $0 }) {
            let part = contact.contains("@") ? "notice.\(words).body" : "sms.\(words)"
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: contact, kind: Self.messageKind,
                    subject: t(Phrase(computed: "notice.\(words).subject"), values),
                    body: t(Phrase(computed: part), values), dossier: nil, dedupe: ID<OutgoingMessage>.new().text,
                    isUrgent: true, language: account.language), at: now, in: tx)
        }
    }

    /// Not shown to whoever has an account with that contact later.
    static let messageKind = "account_closing"
}
