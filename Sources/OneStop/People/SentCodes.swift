package import Foundation
import Kernel
package import Storage

/// Codes of six digits that let an account's owner in, or give a new password, without the old one.
///
/// One code a browser and purpose: it is found by what this browser alone knows, so that neither page nor address ever
/// names the login, and nobody else's browser can use it.
package struct SentCodes: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    static let lifetime: TimeInterval = 600
    static let tries = 5

    /// Sends a code where an account has that phone or address; for any other login it does the same without sending.
    ///
    /// - Parameters:
    ///   - browser: what only this browser knows.
    ///   - address: the network address, to be counted by.
    /// - Throws: `IdentityRefusal.notAPhoneOrEmail`, `.tooManyCodes`: by what was typed alone.
    package func ask(
        _ typed: String, for purpose: CodePurpose, browser: String, from address: String, now: Date
    ) async throws {
        guard let login = Login(typed), login.phone?.isMobile ?? true else { throw IdentityRefusal.notAPhoneOrEmail }
        let code = Self.code()
        try await database.write { tx in
            try CodeQuota.take(login, from: address, at: now, in: tx)
            let owner = try Self.owner(of: login, for: purpose, in: tx)
            let expires = now.addingTimeInterval(Self.lifetime)
            try tx.run("DELETE FROM sent_codes WHERE expires_at <= \(now)")
            try tx.run(
                """
                INSERT INTO sent_codes (key, account, code, expires_at, tries_left)
                VALUES (\(Self.key(purpose, browser)), \(owner.mayUse ? owner.account?.id : nil),
                    \(Self.digest(code, purpose, browser)), \(expires), \(Self.tries))
                ON CONFLICT (key) DO UPDATE SET
                    account = excluded.account, code = excluded.code, expires_at = excluded.expires_at,
                    tries_left = excluded.tries_left
                """)
            guard let account = owner.account else { return }
            try CodeQuota.noteSent(at: now, in: tx)
            let words = owner.mayUse ? "\(purpose.rawValue)_code" : "officer_\(purpose.rawValue)"
            try send(words, code, to: login, of: account, until: expires, at: now, in: tx)
        }
    }

    /// Takes the code that this browser was sent: once, five tries, ten minutes.
    ///
    /// A refusal must not undo the count of tries, so it is returned, and thrown behind the commit by the caller.
    func redeem(
        _ code: String, for purpose: CodePurpose, browser: String, now: Date, in tx: Transaction
    ) throws -> Result<AccountRow, IdentityRefusal> {
        let key = Self.key(purpose, browser)
        let row = try tx.row(
            "SELECT account, code, expires_at, tries_left FROM sent_codes WHERE key = \(key) \(.forUpdate)")
        guard let row else { return .failure(.wrongCode) }
        guard try row.get("expires_at") as Date > now else { return .failure(.codeExpired) }
        guard try row.get("tries_left") as Int > 0 else { return .failure(.tooManyTries) }
        let digits = code.filter(\.isNumber)
        let owner: ID<Account>? = try row.getOptional("account")
        guard try row.get("code") == Self.digest(digits, purpose, browser), let owner,
            let found = try AccountRow.find(owner, in: tx), found.disabledAt == nil
        else {
            try tx.run("UPDATE sent_codes SET tries_left = tries_left - 1 WHERE key = \(key)")
            return .failure(.wrongCode)
        }
        try tx.run("DELETE FROM sent_codes WHERE key = \(key)")
        return .success(found)
    }

    /// Lets a citizen in by the code.
    ///
    /// - Throws: `IdentityRefusal.wrongCode`, `.codeExpired`, `.tooManyTries`.
    package func signIn(_ code: String, browser: String, now: Date) async throws -> Account {
        try await database.write { tx in try redeem(code, for: .signIn, browser: browser, now: now, in: tx) }
            .get().account
    }

    /// Whose login it is, and whether a code may stand in for the password.
    ///
    /// An officer signs in with the password; one with a second factor may recover the password, because the new one
    /// alone opens nothing.
    ///
    /// - Source: OWASP ASVS 5.0 6.4.3.
    private static func owner(
        of login: Login, for purpose: CodePurpose, in tx: Transaction
    ) throws -> (account: Account?, mayUse: Bool) {
        guard let row = try AccountRow.find(login, in: tx), row.isConfirmed, row.disabledAt == nil else {
            return (nil, false)
        }
        guard row.account.isOfficer else { return (row.account, true) }
        let hasFactor = try tx.row(
            "SELECT account FROM second_factors WHERE account = \(row.account.id) AND confirmed_at IS NOT NULL")
        return (row.account, purpose == .recovery && hasFactor != nil)
    }

    private func send(
        _ words: String, _ code: String, to login: Login, of account: Account, until expires: Date, at now: Date,
        in tx: Transaction
    ) throws {
        let t = texts.wording(account.language)
        let body = login.phone == nil ? "notice.\(words).body" : "sms.\(words)"
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: login.text, kind: "code",
                subject: t(Phrase(computed: "notice.\(words).subject"), ["code": code]),
                body: t(Phrase(computed: body), ["code": code]), dossier: nil,
                dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, expires: expires, language: account.language),
            at: now, in: tx)
    }

    /// Any six digits, zeros in front too.
    static func code() -> String {
        let digits = String(Int.random(in: 0...999_999))
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    private static func key(_ purpose: CodePurpose, _ browser: String) -> String {
        SHA256Digest.of("code \(purpose.rawValue) \(browser)").hex
    }

    private static func digest(_ code: String, _ purpose: CodePurpose, _ browser: String) -> String {
        SHA256Digest.of("code \(purpose.rawValue) \(browser) \(code)").hex
    }
}
