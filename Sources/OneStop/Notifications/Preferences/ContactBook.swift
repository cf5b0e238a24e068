package import Foundation
package import Kernel
package import Storage

/// A person's phone and address with the proof that they are the person's, and how news should come.
package struct ContactBook: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// How the account wants to hear.
    package func preferences(of account: ID<Account>) async throws -> ContactPreferences {
        try await database.read { tx in try ContactPreferences.of(account, in: tx) }
    }

    package func keep(_ wishes: ContactPreferences, for account: ID<Account>) async throws {
        _ = try await database.write { tx in try wishes.keep(for: account, in: tx) }
    }

    /// Where news of a dossier of that account will go.
    package func route(of account: Account) async throws -> Route {
        try await database.read { tx in
            Route(
                phone: account.phone, email: account.email, as: try ContactPreferences.of(account.id, in: tx),
                hasOptedOut: try account.phone.map { try OptOuts.holds($0, in: tx) } ?? false)
        }
    }

    /// Sends a code to a new phone or address; nothing changes before it comes back.
    ///
    /// One that another account has gets a word instead of a code, and the page says the same. Both are counted, for
    /// the contact and for the account.
    ///
    /// - Throws: `IdentityRefusal.tooManyCodes`.
    package func ask(_ contact: Login, for account: Account, now: Date) async throws {
        let t = texts.wording(account.language)
        let code = OneTimeCode.make()
        let expires = now.addingTimeInterval(OneTimeCode.lifetime)
        try await database.write { tx in
            try CodeQuota.take(contact, from: account.id.text, at: now, in: tx)
            try CodeQuota.noteSent(at: now, in: tx)
            let owner = try AccountRow.find(contact, in: tx)?.account.id
            let isForeign = owner != nil && owner != account.id
            if !isForeign {
                try tx.run(
                    """
                    INSERT INTO contact_codes (account, contact, code, expires_at, tries_left)
                    VALUES (\(account.id), \(try tx.seal(contact.text, at: Self.cell(of: account.id))),
                        \(Self.digest(code, account.id)), \(expires), \(OneTimeCode.tries))
                    ON CONFLICT (account) DO UPDATE SET
                        contact = excluded.contact, code = excluded.code, expires_at = excluded.expires_at,
                        tries_left = excluded.tries_left
                    """)
            }
            let word = isForeign ? "account_exists" : "code"
            let part = contact.phone == nil ? "notice.\(word).body" : "sms.\(word)"
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: contact.text, kind: word,
                    subject: t(Phrase(computed: "notice.\(word).subject"), ["code": code]),
                    body: t(Phrase(computed: part), ["code": code]), dossier: nil,
                    dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, expires: expires,
                    language: account.language), at: now, in: tx)
        }
    }

    /// Takes the phone or address that the code was sent to; five tries a code.
    ///
    /// - Throws: `IdentityRefusal.wrongCode`, `.codeExpired`, `.tooManyTries`.
    package func confirm(code: String, for account: ID<Account>, now: Date) async throws {
        // The refusal must not undo the count of tries, so it is returned and thrown after the commit.
        let outcome = try await database.write { tx -> Result<Void, IdentityRefusal> in
            let row = try tx.row(
                """
                SELECT contact, code, expires_at, tries_left
                FROM contact_codes
                WHERE account = \(account) \(.forUpdate)
                """)
            guard let row, let contact = Login(try tx.unseal(try row.get("contact"), at: Self.cell(of: account)))
            else { return .failure(.wrongCode) }
            let digest = Self.digest(code.filter(\.isNumber), account)
            if let refusal = try OneTimeCode.refusal(of: digest, for: row, at: now) {
                if refusal == .wrongCode {
                    try tx.run("UPDATE contact_codes SET tries_left = tries_left - 1 WHERE account = \(account)")
                }
                return .failure(refusal)
            }
            // Somebody else may have confirmed it meanwhile.
            let owner = try AccountRow.find(contact, in: tx)?.account.id
            guard owner == nil || owner == account else { return .failure(.wrongCode) }
            try tx.run("DELETE FROM contact_codes WHERE account = \(account)")
            let known = try AccountRow.find(account, in: tx)?.account
            var contacts = AccountContacts(phone: known?.phone, email: known?.email)
            switch contact {
            case .phone(let phone): contacts.phone = phone
            case .email(let email): contacts.email = email
            }
            try contacts.save(for: account, in: tx)
            return .success(())
        }
        try outcome.get()
    }

    /// The newest messages to the account's own phone and address, newest first, at most 100.
    package func inbox(of account: Account) async throws -> [SentMessage] {
        let own = [account.phone?.text, account.email?.text].compactMap { $0 }
        return try await database.read { tx in
            // Codes are worth something to whoever finds the page open; that an account was closed, to nobody who has
            // the contact now.
            Array(
                try Outbox.newest(to: own, in: tx)
                    .filter { !["code", "handover_code", Closings.messageKind].contains($0.kind) }.prefix(100))
        }
    }

    private static func cell(of account: ID<Account>) -> Cell {
        Cell("contact_codes", "contact", row: account.text)
    }

    private static func digest(_ code: String, _ account: ID<Account>) -> String {
        SHA256Digest.of("contact \(account.text) \(code)").hex
    }
}
