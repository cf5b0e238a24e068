import Crypto
package import Foundation
package import Kernel
package import Storage

/// People: taken on, confirmed, signed in.
package struct Accounts: Sendable {
    let database: Database
    let hasher: any PasswordHasher
    let texts: Phrasebook

    package init(database: Database, hasher: any PasswordHasher, texts: Phrasebook) {
        self.database = database
        self.hasher = hasher
        self.texts = texts
    }

    /// Takes a citizen on and sends the code that confirms the phone or address.
    ///
    /// A login that is already confirmed answers the same and tells its owner, so that nobody learns who has an account.
    ///
    /// - Parameter browser: what only this browser knows; the code confirms in it alone, so that nobody confirms what
    ///   somebody else registered with their phone meanwhile.
    /// - Throws: `IdentityRefusal`, for what was typed and for too many codes to one login.
    package func register(
        name: String, login: String, password: String, language: Language, browser: String = "", now: Date
    ) async throws -> Login {
        let name = name.trimmingBlanks
        guard (1...120).contains(name.count) else { throw IdentityRefusal.missingName }
        guard let login = Login(login) else { throw IdentityRefusal.notAPhoneOrEmail }
        try Password.check(password, own: [name, login.text])
        let hash = try await hasher.hash(password)
        try await database.write { tx in
            try CodeQuota.take(login, from: nil, at: now, in: tx)
            let existing = try AccountRow.find(login, in: tx)
            if let existing, existing.isConfirmed {
                let words = texts.wording(existing.account.language)
                try Outbox.enqueue(
                    OutgoingMessage(
                        recipient: login.text, kind: "account_exists", subject: words("notice.account_exists.subject"),
                        body: words(login.phone == nil ? "notice.account_exists.body" : "sms.account_exists"),
                        dossier: nil, dedupe: ID<OutgoingMessage>.new().text, isUrgent: true,
                        expires: now.addingTimeInterval(OneTimeCode.lifetime), language: existing.account.language),
                    at: now, in: tx)
                return
            }
            let id = existing?.account.id ?? .new()
            try AccountRow.save(id, name: name, login: login, password: hash, language: language, now: now, in: tx)
            try sendCode(to: id, login: login, language: language, browser: browser, now: now, in: tx)
        }
        return login
    }

    /// Confirms the phone or address by the code that was sent to it.
    package func confirm(_ login: Login, code: String, browser: String = "", now: Date) async throws -> Account {
        let digits = code.filter(\.isNumber)
        // The refusal must not undo the count of tries, so it is returned and thrown after the commit.
        let outcome = try await database.write { tx -> Result<Account, IdentityRefusal> in
            guard let found = try AccountRow.find(login, in: tx) else { return .failure(.wrongCode) }
            let id = found.account.id
            let row = try tx.row(
                "SELECT code, expires_at, tries_left FROM one_time_codes WHERE account = \(id) \(.forUpdate)")
            guard let row else { return .failure(.wrongCode) }
            let digest = Self.digest(of: digits, for: id, in: browser)
            if let refusal = try OneTimeCode.refusal(of: digest, for: row, at: now) {
                if refusal == .wrongCode {
                    try tx.run("UPDATE one_time_codes SET tries_left = tries_left - 1 WHERE account = \(id)")
                }
                return .failure(refusal)
            }
            try tx.run("DELETE FROM one_time_codes WHERE account = \(id)")
            try tx.run("UPDATE accounts SET confirmed_at = \(now) WHERE id = \(id)")
            return .success(found.account)
        }
        return try outcome.get()
    }

    /// Lets a person in by login and password; the work is the same for an unknown login.
    ///
    /// - Throws: `IdentityRefusal.wrongLogin`; `.passwordLapsed` for a right one that was given and not changed in time.
    package func signIn(login typed: String, password: String, now: Date) async throws -> Account {
        let login = Login(typed)
        let found = try await database.read { tx in try login.flatMap { try AccountRow.find($0, in: tx) } }
        let isRight = try await hasher.verify(password, against: found?.password ?? Self.nobody)
        guard let found, isRight, found.isConfirmed, found.disabledAt == nil else { throw IdentityRefusal.wrongLogin }
        if let givenAt = found.givenAt, now >= givenAt.addingTimeInterval(Password.givenFor) {
            throw IdentityRefusal.passwordLapsed
        }
        return found.account
    }

    /// Whether it is that person's password, for who is signed in already.
    package func isPassword(_ password: String, of account: ID<Account>) async throws -> Bool {
        let kept = try await database.read { tx in try AccountRow.find(account, in: tx)?.password }
        return try await hasher.verify(password, against: kept ?? Self.nobody)
    }

    /// Whose login that is, for the security list alone: never told to who typed it.
    package func officer(of typed: String) async throws -> Account? {
        guard let login = Login(typed) else { return nil }
        let account = try await database.read { tx in try AccountRow.find(login, in: tx)?.account }
        return account?.isOfficer == true ? account : nil
    }

    /// The account of that id, with its posts as they are now.
    package func find(_ id: ID<Account>) async throws -> Account? {
        try await database.read { tx in try AccountRow.find(id, in: tx)?.account }
    }

    private func sendCode(
        to account: ID<Account>, login: Login, language: Language, browser: String, now: Date, in tx: Transaction
    ) throws {
        let code = OneTimeCode.make()
        let expires = now.addingTimeInterval(OneTimeCode.lifetime)
        try tx.run(
            """
            INSERT INTO one_time_codes (account, code, expires_at, tries_left)
            VALUES (\(account), \(Self.digest(of: code, for: account, in: browser)), \(expires), \(OneTimeCode.tries))
            ON CONFLICT (account) DO UPDATE SET
                code = excluded.code, expires_at = excluded.expires_at, tries_left = excluded.tries_left
            """)
        try CodeQuota.noteSent(at: now, in: tx)
        let words = texts.wording(language)
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: login.text, kind: "code", subject: words("notice.code.subject", ["code": code]),
                body: words(login.phone == nil ? "notice.code.body" : "sms.code", ["code": code]), dossier: nil,
                dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, expires: expires, language: language),
            at: now, in: tx)
    }

    /// Codes are kept as digests bound to their account and to the browser that asked.
    private static func digest(of code: String, for account: ID<Account>, in browser: String) -> String {
        SHA256Digest.of("\(account.text) \(code) \(browser)").hex
    }

    /// A hash that no password has, so that an unknown login costs what a known one does.
    private static let nobody =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9i$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
