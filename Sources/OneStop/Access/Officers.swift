package import Foundation
package import Kernel
package import Storage

/// Officers' accounts as administrators see to them. Each verb looks at the posts of both within its transaction.
package struct Officers: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// Officers on one page.
    package static let pageLength = 50

    /// Who holds a post at that agency, the last account first.
    package func page(of agency: String, before: ID<Account>? = nil) async throws -> [Officer] {
        try await database.read { tx in
            try tx.rows(Self.listing(agency, before)).compactMap { row in
                try AccountRow.find(try row.get("account"), in: tx).map { try Officer($0, in: tx) }
            }
        }
    }

    static func listing(_ agency: String, _ before: ID<Account>?) -> SQL {
        let narrowed: SQL = before.map { "AND account < \($0)" } ?? ""
        return """
            SELECT DISTINCT account
            FROM posts
            WHERE agency = \(agency) \(narrowed)
            ORDER BY account DESC
            LIMIT \(pageLength + 1)
            """
    }

    /// The officer of that id, for whoever may see to the account; `nil` for everybody else, and for citizens.
    package func find(_ id: ID<Account>, for administrator: Account) async throws -> Officer? {
        try await database.read { tx in
            guard let row = try AccountRow.find(id, in: tx), administrator.administers(row.account) else { return nil }
            return try Officer(row, in: tx)
        }
    }

    /// Does something to the officer's account and writes it down; all visits end, so that it holds at once.
    ///
    /// - Throws: `OfficerRefusal.unknown` where the administrator may not, or nobody is there.
    package func perform(
        _ act: OfficerAct, on id: ID<Account>, by administrator: Account, from origin: VisitOrigin, at now: Date
    ) async throws {
        try await database.write { tx in
            guard let administrator = try AccountRow.find(administrator.id, in: tx)?.account,
                let target = try AccountRow.find(id, in: tx)?.account, administrator.administers(target)
            else { throw OfficerRefusal.unknown }
            let detail = try change(target, act, by: administrator, at: now, in: tx)
            try tx.run("DELETE FROM sessions WHERE account = \(id)")
            try SecurityLog.record(
                act.event, by: administrator.person, about: target.person, from: origin, detail: detail, at: now,
                in: tx)
        }
    }

    /// Resets from the machine itself, for the last administrator who lost phone and paper.
    package func resetFactor(of login: Login, at now: Date) async throws -> Account? {
        try await database.write { tx in
            guard let target = try AccountRow.find(login, in: tx)?.account, target.isOfficer else { return nil }
            try reset(target, by: nil, at: now, in: tx)
            try tx.run("DELETE FROM sessions WHERE account = \(target.id)")
            try SecurityLog.record(.factorReset, by: nil, about: target.person, from: .none, at: now, in: tx)
            return target
        }
    }

    /// - Returns: the detail of the event.
    private func change(
        _ target: Account, _ act: OfficerAct, by administrator: Account, at now: Date, in tx: Transaction
    ) throws -> String {
        switch act {
        case .resetFactor: try reset(target, by: administrator.person, at: now, in: tx)
        case .endVisits: break
        case .disable: try tx.run("UPDATE accounts SET disabled_at = \(now) WHERE id = \(target.id)")
        case .enable: try tx.run("UPDATE accounts SET disabled_at = NULL WHERE id = \(target.id)")
        case .give(let post):
            guard administrator.mayGive(post) else { throw OfficerRefusal.unknown }
            try tx.run(
                """
                INSERT INTO posts (account, agency, role)
                VALUES (\(target.id), \(post.agency), \(post.role.rawValue))
                ON CONFLICT (account, agency, role) DO NOTHING
                """)
            return "+ \(post.agency):\(post.role.rawValue)"
        case .take(let post):
            guard administrator.mayGive(post) else { throw OfficerRefusal.unknown }
            // Without a post it would be a citizen's account that an administrator made: it is disabled instead.
            guard target.posts.contains(post), target.posts.count > 1 else { throw OfficerRefusal.lastPost }
            try tx.run(
                """
                DELETE FROM posts
                WHERE account = \(target.id) AND agency = \(post.agency) AND role = \(post.role.rawValue)
                """)
            return "- \(post.agency):\(post.role.rawValue)"
        }
        return ""
    }

    private func reset(_ target: Account, by person: Person?, at now: Date, in tx: Transaction) throws {
        try tx.run("DELETE FROM second_factors WHERE account = \(target.id)")
        try tx.run("DELETE FROM recovery_codes WHERE account = \(target.id)")
        try SecurityKeys.forget(target.id, in: tx)
        guard let recipient = target.phone.map(\.text) ?? target.email?.text else { return }
        let t = texts.wording(target.language)
        let values = ["by": person?.name ?? t("access.by_machine")]
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: recipient, kind: "factor_reset", subject: t("notice.factor_reset.subject"),
                body: t(target.phone == nil ? "notice.factor_reset.body" : "sms.factor_reset", values), dossier: nil,
                dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, language: target.language), at: now, in: tx)
    }
}
