package import Foundation
package import Kernel
package import Storage

/// Codes by which a person at a desk shows which account is theirs: sent to its phone or address, read out to the officer.
///
/// For a login that nobody has the officer gets the same page; its code never comes.
package struct DeskCodes: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// Sends a code to the phone or address that the person names.
    ///
    /// - Throws: `PeopleRefusal.badContact`, `.unknown` for who doesn't receive, `IdentityRefusal.tooManyCodes`.
    package func send(
        to typed: String, for purpose: DeskCodePurpose = .check, by officer: Account, from address: String, now: Date
    ) async throws -> ID<DeskCode> {
        guard officer.receives else { throw PeopleRefusal.unknown }
        guard let login = Login(typed), login.phone?.isMobile ?? true else { throw PeopleRefusal.badContact }
        let (id, code) = (ID<DeskCode>.new(), OneTimeCode.make())
        let expires = now.addingTimeInterval(OneTimeCode.lifetime)
        try await database.write { tx in
            try CodeQuota.take(login, from: address, at: now, in: tx)
            let row = try AccountRow.find(login, in: tx)
            let isUsable = row.map { $0.isConfirmed && $0.disabledAt == nil && !$0.account.isOfficer } ?? false
            let account = isUsable ? row?.account : nil
            try tx.run("DELETE FROM desk_codes WHERE expires_at <= \(now.addingTimeInterval(-3_600))")
            try tx.run(
                """
                INSERT INTO desk_codes (id, officer, account, masked, code, expires_at, tries_left)
                VALUES (\(id), \(officer.id), \(account?.id), \(ContactMark(login).masked), \(Self.digest(code, id, for: purpose)),
                    \(expires), \(OneTimeCode.tries))
                """)
            guard let account else { return }
            try CodeQuota.noteSent(at: now, in: tx)
            let t = texts.wording(account.language)
            let (subject, body) = Self.words(purpose, code, isMail: login.phone == nil, t)
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: login.text, kind: "code", subject: subject, body: body, dossier: nil,
                    dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, expires: expires,
                    language: account.language), at: now, in: tx)
        }
        return id
    }

    /// The contact, in part, that the officer's code went to; `nil` where it is another officer's or gone.
    package func contact(_ id: ID<DeskCode>, of officer: ID<Account>) async throws -> String? {
        try await database.read { tx in
            try tx.value("SELECT masked FROM desk_codes WHERE id = \(id) AND officer = \(officer)", as: String.self)
        }
    }

    /// The account whose owner read the code out; counts a wrong one. It is used up only with `spend`.
    static func redeem(
        _ code: String, _ id: ID<DeskCode>, for purpose: DeskCodePurpose, by officer: ID<Account>, at now: Date,
        in tx: Transaction
    ) throws -> Result<Account, IdentityRefusal> {
        let row = try tx.row(
            """
            SELECT account, code, expires_at, tries_left
            FROM desk_codes
            WHERE id = \(id) AND officer = \(officer) \(.forUpdate)
            """)
        guard let row else { return .failure(.wrongCode) }
        let refusal = try OneTimeCode.refusal(of: digest(code.filter(\.isNumber), id, for: purpose), for: row, at: now)
        if let refusal, refusal != .wrongCode { return .failure(refusal) }
        let owner: ID<Account>? = try row.getOptional("account")
        guard refusal == nil, let owner, let found = try AccountRow.find(owner, in: tx), found.disabledAt == nil,
            !found.account.isOfficer
        else {
            try tx.run("UPDATE desk_codes SET tries_left = tries_left - 1 WHERE id = \(id)")
            return .failure(.wrongCode)
        }
        return .success(found.account)
    }

    static func spend(_ id: ID<DeskCode>, in tx: Transaction) throws {
        try tx.run("DELETE FROM desk_codes WHERE id = \(id)")
    }

    /// What the message says, so that nobody reads a code out for something else than it is for.
    private static func words(
        _ purpose: DeskCodePurpose, _ code: String, isMail: Bool, _ t: Wording
    ) -> (subject: String, body: String) {
        let values = ["code": code]
        switch purpose {
        case .check:
            return (
                t("notice.desk_code.subject", values),
                isMail ? t("notice.desk_code.body", values) : t("sms.desk_code", values)
            )
        case .merge:
            return (
                t("notice.merge_code.subject", values),
                isMail ? t("notice.merge_code.body", values) : t("sms.merge_code", values)
            )
        }
    }

    private static func digest(_ code: String, _ id: ID<DeskCode>, for purpose: DeskCodePurpose) -> String {
        SHA256Digest.of("desk \(purpose.rawValue) \(id.text) \(code)").hex
    }
}

/// Names a code that was sent for a desk.
package enum DeskCode {}
