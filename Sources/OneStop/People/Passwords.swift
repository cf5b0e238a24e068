package import Foundation
package import Kernel
package import Storage

/// New passwords: for who knows the old one, and for who lost it and answers a code.
package struct Passwords: Sendable {
    let database: Database
    let hasher: any PasswordHasher
    let texts: Phrasebook
    let codes: SentCodes

    package init(database: Database, hasher: any PasswordHasher, texts: Phrasebook) {
        self.database = database
        self.hasher = hasher
        self.texts = texts
        codes = SentCodes(database: database, texts: texts)
    }

    /// Changes the password of who is signed in; the caller has seen the old one, or a proof of these minutes.
    ///
    /// Every other visit of the account ends, and each of its contacts hears of it.
    ///
    /// - Throws: `IdentityRefusal` for a password that is no good, and `.sampleAccount`.
    package func change(
        to password: String, of account: Account, keeping visit: ID<Session>?, from origin: VisitOrigin, now: Date
    ) async throws {
        try Password.check(
            password, own: [account.name, account.phone?.text, account.email?.text].compactMap { $0 })
        try await requireOwn(password, of: account.id)
        let hash = try await hasher.hash(password)
        try await database.write { tx in
            guard let row = try AccountRow.find(account.id, in: tx), !Self.isSample(row.account) else {
                throw IdentityRefusal.sampleAccount
            }
            try set(hash, of: row.account, keeping: visit, as: .passwordChanged, from: origin, at: now, in: tx)
        }
    }

    /// A password that was given does not become one's own by being typed again.
    private func requireOwn(_ password: String, of account: ID<Account>) async throws {
        let row = try await database.read { tx in try AccountRow.find(account, in: tx) }
        guard let row, row.givenAt != nil else { return }
        guard try await !hasher.verify(password, against: row.password) else { throw IdentityRefusal.passwordGiven }
    }

    /// Sets a new password by the code that was sent; every visit of the account ends.
    ///
    /// - Throws: `IdentityRefusal`: about the password before the code is tried, then about the code.
    package func recover(
        code: String, password: String, browser: String, from origin: VisitOrigin, now: Date
    ) async throws -> Account {
        try Password.check(password)
        let hash = try await hasher.hash(password)
        let outcome = try await database.write { tx -> Result<Account, IdentityRefusal> in
            let redeemed = try codes.redeem(code, for: .recovery, browser: browser, now: now, in: tx)
            guard case .success(let row) = redeemed else { return redeemed.map(\.account) }
            guard !Self.isSample(row.account) else { return .failure(.sampleAccount) }
            try set(hash, of: row.account, keeping: nil, as: .passwordRecovered, from: origin, at: now, in: tx)
            return .success(row.account)
        }
        return try outcome.get()
    }

    private func set(
        _ hash: String, of account: Account, keeping visit: ID<Session>?, as kind: SecurityEvent.Kind,
        from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws {
        try tx.run("UPDATE accounts SET password = \(hash), password_given_at = NULL WHERE id = \(account.id)")
        try tx.run("DELETE FROM sessions WHERE account = \(account.id) AND id <> \(visit?.text ?? "")")
        try tx.run("DELETE FROM sent_codes WHERE account = \(account.id)")
        if account.isOfficer { try SecurityLog.record(kind, by: account.person, from: origin, at: now, in: tx) }
        try tell(account, at: now, in: tx)
    }

    /// One message to each contact, for whoever did not do it.
    private func tell(_ account: Account, at now: Date, in tx: Transaction) throws {
        let t = texts.wording(account.language)
        let values = ["at": VietnamTime.stamp(now)]
        let contacts = [
            (account.phone?.text, t("sms.password_changed", values)),
            (account.email?.text, t("notice.password_changed.body", values)),
        ]
        for case (let recipient?, let body) in contacts {
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: recipient, kind: "password_changed", subject: t("notice.password_changed.subject"),
                    body: body, dossier: nil, dedupe: ID<OutgoingMessage>.new().text, isUrgent: true,
                    language: account.language), at: now, in: tx)
        }
    }

    /// An account of a demo, whose password everybody is to know.
    static func isSample(_ account: Account) -> Bool {
        account.email?.text.hasSuffix(DemoPeople.domain) ?? false
    }
}
