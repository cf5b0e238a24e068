package import Foundation
package import Kernel
package import Storage

/// Mandates: asked for, confirmed by the person or by paper, seen by both, ended by either.
package struct Mandates: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// Makes a mandate: with a paper it stands at once and the person is told; without, the person gets a code.
    ///
    /// - Throws: `PeopleRefusal.ownContact`, `.tooMany`, `IdentityRefusal.tooManyCodes`.
    package func ask(
        _ request: MandateRequest, procedureName: String, by account: Account, from address: String, now: Date
    ) async throws -> ID<Mandate> {
        let own = ContactMark.all(of: account)
        guard !own.contains(ContactMark(request.contact)) else { throw PeopleRefusal.ownContact }
        let mandate = Mandate(
            id: .new(), holder: account.person, name: request.name, number: request.number.text,
            contact: request.contact, procedure: request.procedure, until: request.until,
            basis: request.paper == nil ? .code : .paper, paper: request.paper, represented: nil, madeAt: now,
            confirmedAt: request.paper == nil ? nil : now, endedAt: nil)
        try await database.write { tx in
            let open = try tx.value(
                "SELECT COUNT(*) FROM mandates WHERE holder = \(account.id) AND ended_at IS NULL AND made_at > \(now.addingTimeInterval(-86_400 * Double(Mandate.longestDays)))",
                as: Int.self)
            guard (open ?? 0) < Mandate.most else { throw PeopleRefusal.tooMany }
            try CodeQuota.take(request.contact, from: address, at: now, in: tx)
            try MandateRow.insert(mandate, in: tx)
            if mandate.basis == .code {
                try sendCode(for: mandate, procedureName, at: now, in: tx)
            } else {
                try tell("mandate_made", mandate, procedureName, at: now, in: tx)
            }
        }
        return mandate.id
    }

    /// Sends another code for one that still waits.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `IdentityRefusal.tooManyCodes`.
    package func askAgain(
        _ id: ID<Mandate>, procedureName: String, by account: Account, from address: String, now: Date
    ) async throws {
        try await database.write { tx in
            guard let mandate = try MandateRow.lock(id, in: tx), mandate.holder.account == account.id,
                mandate.standing(on: VietnamTime.day(of: now)) == .awaiting
            else { throw PeopleRefusal.unknown }
            try CodeQuota.take(mandate.contact, from: address, at: now, in: tx)
            try sendCode(for: mandate, procedureName, at: now, in: tx)
        }
    }

    /// Takes the code that the person read out: ten minutes, five tries.
    ///
    /// - Throws: `PeopleRefusal.unknown`, `IdentityRefusal.wrongCode`, `.codeExpired`, `.tooManyTries`.
    package func confirm(_ id: ID<Mandate>, code: String, by account: Account, now: Date) async throws {
        let outcome = try await database.write { tx -> Result<Void, IdentityRefusal> in
            guard let mandate = try MandateRow.lock(id, in: tx), mandate.holder.account == account.id,
                mandate.standing(on: VietnamTime.day(of: now)) == .awaiting
            else { throw PeopleRefusal.unknown }
            let row = try tx.row(
                "SELECT code, expires_at, tries_left FROM mandate_codes WHERE mandate = \(id) \(.forUpdate)")
            guard let row else { return .failure(.wrongCode) }
            let digest = Self.digest(code.filter(\.isNumber), id)
            if let refusal = try OneTimeCode.refusal(of: digest, for: row, at: now) {
                if refusal == .wrongCode {
                    try tx.run("UPDATE mandate_codes SET tries_left = tries_left - 1 WHERE mandate = \(id)")
                }
                return .failure(refusal)
            }
            // Whose contact answered, that person's account sees what is filed.
            let owner = try AccountRow.find(mandate.contact, in: tx)
            let represented = owner.flatMap { $0.isConfirmed && !$0.account.isOfficer ? $0.account.id : nil }
            try tx.run(
                "UPDATE mandates SET confirmed_at = \(now), represented = \(represented) WHERE id = \(id)")
            try tx.run("DELETE FROM mandate_codes WHERE mandate = \(id)")
            return .success(())
        }
        try outcome.get()
    }

    /// Mandates that the account holds, the newest first, at most 100.
    package func held(by account: ID<Account>) async throws -> [Mandate] {
        try await database.read { tx in
            try tx.rows("\(MandateRow.selection) WHERE holder = \(account) ORDER BY made_at DESC, id DESC LIMIT 100")
                .map { try Mandate(row: $0, in: tx) }
        }
    }

    /// Mandates over the account's holder: known to be, or made with the account's own phone or address.
    package func given(by account: Account) async throws -> [Mandate] {
        let marks = ContactMark.all(of: account)
        return try await database.read { tx in
            let known = try tx.rows(
                "\(MandateRow.selection) WHERE represented = \(account.id) ORDER BY made_at DESC, id DESC LIMIT 100")
            let named = try marks.flatMap { mark in
                try tx.rows(
                    """
                    \(MandateRow.selection)
                    WHERE contact_digest = \(try mark.index(in: tx)) AND represented IS NULL
                    ORDER BY made_at DESC, id DESC
                    LIMIT 100
                    """)
            }
            return try (known + named).map { try Mandate(row: $0, in: tx) }.sorted { $0.madeAt > $1.madeAt }
        }
    }

    /// The person says: yes, that is me. From now on the account sees what is filed under it.
    ///
    /// - Throws: `PeopleRefusal.unknown`.
    package func recognise(_ id: ID<Mandate>, by account: Account, now: Date) async throws {
        try await database.write { tx in
            guard let mandate = try MandateRow.lock(id, in: tx), !account.isOfficer, mandate.represented == nil,
                mandate.endedAt == nil, ContactMark.all(of: account).contains(ContactMark(mandate.contact))
            else { throw PeopleRefusal.unknown }
            try tx.run(
                """
                UPDATE mandates
                SET represented = \(account.id), confirmed_at = \(mandate.confirmedAt ?? now)
                WHERE id = \(id)
                """)
        }
    }

    /// Ends it: who holds it, or over whom it is held. The holder files, sees and answers nothing under it any more.
    ///
    /// - Throws: `PeopleRefusal.unknown`.
    package func end(_ id: ID<Mandate>, by account: Account, now: Date) async throws {
        try await database.write { tx in
            guard let mandate = try MandateRow.lock(id, in: tx), Self.concerns(mandate, account) else {
                throw PeopleRefusal.unknown
            }
            guard mandate.endedAt == nil else { return }
            try tx.run("UPDATE mandates SET ended_at = \(now), ended_by = \(account.id) WHERE id = \(id)")
            guard mandate.holder.account != account.id else { return }
            try tellHolder(of: mandate, at: now, in: tx)
        }
    }

    private static func concerns(_ mandate: Mandate, _ account: Account) -> Bool {
        if mandate.holder.account == account.id || mandate.represented == account.id { return true }
        return mandate.represented == nil && ContactMark.all(of: account).contains(ContactMark(mandate.contact))
    }

    private func sendCode(for mandate: Mandate, _ procedure: String, at now: Date, in tx: Transaction) throws {
        let code = OneTimeCode.make()
        try tx.run(
            """
            INSERT INTO mandate_codes (mandate, code, expires_at, tries_left)
            VALUES (\(mandate.id), \(Self.digest(code, mandate.id)), \(now.addingTimeInterval(OneTimeCode.lifetime)),
                \(OneTimeCode.tries))
            ON CONFLICT (mandate) DO UPDATE SET
                code = excluded.code, expires_at = excluded.expires_at, tries_left = excluded.tries_left
            """)
        try tell("mandate_code", mandate, procedure, code: code, at: now, in: tx)
    }

    /// Tells the person of whom it is, in words that say what is agreed to.
    private func tell(
        _ words: String, _ mandate: Mandate, _ procedure: String, code: String? = nil, at now: Date, in tx: Transaction
    ) throws {
        let language = try AccountRow.find(mandate.contact, in: tx)?.account.language ?? .vi
        let t = texts.wording(language)
        let values = [
            "code": code ?? "", "by": mandate.holder.name, "until": mandate.until.vietnamese,
            "procedure": mandate.procedure == nil ? t("people.any_procedure") : procedure,
        ]
        let body = mandate.contact.phone == nil ? "notice.\(words).body" : "sms.\(words)"
        try CodeQuota.noteSent(at: now, in: tx)
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: mandate.contact.text, kind: code == nil ? "mandate" : "code",
                subject: t(Phrase(computed: "notice.\(words).subject"), values),
                body: t(Phrase(computed: body), values), dossier: nil, dedupe: ID<OutgoingMessage>.new().text,
                isUrgent: code != nil, expires: code.map { _ in now.addingTimeInterval(OneTimeCode.lifetime) },
                language: language), at: now, in: tx)
    }

    /// Whoever held it hears that it is over.
    func tellHolder(of mandate: Mandate, at now: Date, in tx: Transaction) throws {
        guard let holder = try AccountRow.find(mandate.holder.account, in: tx)?.account,
            let recipient = holder.phone.map(\.text) ?? holder.email?.text
        else { return }
        let t = texts.wording(holder.language)
        let values = ["name": mandate.name]
        let body = holder.phone == nil ? t("notice.mandate_ended.body", values) : t("sms.mandate_ended", values)
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: recipient, kind: "mandate", subject: t("notice.mandate_ended.subject", values), body: body,
                dossier: nil, dedupe: ID<OutgoingMessage>.new().text, language: holder.language), at: now, in: tx)
    }

    private static func digest(_ code: String, _ mandate: ID<Mandate>) -> String {
        SHA256Digest.of("mandate \(mandate.text) \(code)").hex
    }
}
