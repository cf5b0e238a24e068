import Foundation
import Kernel
import Storage

extension SignOns {
    /// The account of that id, where it may come in by that door.
    static func account(
        _ id: ID<Account>, for audience: SignOnAudience, in tx: Transaction
    ) throws -> Account {
        guard let row = try AccountRow.find(id, in: tx) else { throw SignOnRefusal.notLinked }
        guard row.disabledAt == nil else { throw SignOnRefusal.disabled }
        guard row.account.isOfficer == (audience == .officers) else { throw SignOnRefusal.wrongDoor }
        return row.account
    }

    /// A citizen's new account without a password, or the one that somebody began with that contact and never proved.
    func make(
        _ identity: SignOnIdentity, _ login: Login, language: Language, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws -> Account {
        let id = try AccountRow.find(login, in: tx)?.account.id ?? .new()
        try AccountRow.save(
            id, name: identity.name ?? ContactMark(login).masked, login: login, password: Password.none,
            language: language, now: now,
            in: tx)
        try tx.run("UPDATE accounts SET confirmed_at = \(now) WHERE id = \(id)")
        try tx.run("DELETE FROM one_time_codes WHERE account = \(id)")
        let account = try Self.account(id, for: .citizens, in: tx)
        try attach(identity, to: account, from: origin, at: now, in: tx)
        return account
    }

    /// Links it and writes that down.
    func attach(
        _ identity: SignOnIdentity, to account: Account, from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws {
        try SignOnLink.make(identity, to: account.id, at: now, in: tx)
        try Self.record(.signOnLinked, identity.provider, of: account, from: origin, at: now, in: tx)
    }

    /// Writes down what happened to an account's sign-on; of a citizen the id alone, as administrators need no more.
    static func record(
        _ kind: SecurityEvent.Kind, _ detail: String, of account: Account, by actor: Person? = nil,
        from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws {
        if account.isOfficer {
            try SecurityLog.record(
                kind, by: actor ?? account.person, about: account.person, from: origin, detail: detail, at: now, in: tx)
        } else {
            try SecurityLog.record(
                kind, by: nil, from: origin, detail: "\(detail) \(account.id.text)", at: now, in: tx)
        }
    }

    /// Tells the owner of an account that there was one before that a new way leads into it.
    func tell(_ account: Account, of provider: String, at now: Date, in tx: Transaction) throws {
        guard let recipient = account.phone.map(\.text) ?? account.email?.text else { return }
        let t = texts.wording(account.language)
        let name = providers.first { $0.key == provider }.map { t($0.name) } ?? provider
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: recipient, kind: "sign_on_linked", subject: t("notice.sign_on_linked.subject"),
                body: t(account.phone == nil ? "notice.sign_on_linked.body" : "sms.sign_on_linked", ["name": name]),
                dossier: nil, dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, language: account.language),
            at: now, in: tx)
    }
}
