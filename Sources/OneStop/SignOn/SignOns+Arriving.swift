package import Foundation
package import Kernel
import Storage

extension SignOns {
    /// What arrived in this browser and waits; `nil` after half an hour.
    package func arrival(_ secret: String, at now: Date) async throws -> SignOnArrival? {
        try await database.read { tx in try SignOnArrival.find(secret, at: now, in: tx) }
    }

    /// Links what arrived with the account whose password was just proved, or that is signed in and said yes.
    ///
    /// - Throws: `SignOnRefusal`.
    package func link(
        _ secret: String, with account: Account, as purpose: SignOnPurpose, from origin: VisitOrigin, at now: Date
    ) async throws -> SignOnArrival {
        try await database.write { tx in
            guard let arrival = try SignOnArrival.find(secret, at: now, lock: "\(.forUpdate)", in: tx),
                arrival.purpose == purpose
            else { throw SignOnRefusal.expired }
            guard purpose == .signIn || arrival.account == account.id else { throw SignOnRefusal.otherPerson }
            let account = try Self.account(account.id, for: .citizens, in: tx)
            try attach(arrival.identity, to: account, from: origin, at: now, in: tx)
            try tell(account, of: arrival.identity.provider, at: now, in: tx)
            try SignOnArrival.drop(secret, in: tx)
            return arrival
        }
    }

    /// Sends a code to the contact that the person gives, or to the known one of an account that is there already.
    ///
    /// The answer is the same whether the contact is an account's or nobody's.
    ///
    /// - Throws: `IdentityRefusal.notAPhoneOrEmail`, `.tooManyTries`, `.tooManyCodes`; `SignOnRefusal.expired`.
    package func sendCode(_ secret: String, to typed: String?, language: Language, at now: Date) async throws {
        let code = OneTimeCode.make()
        try await database.write { tx in
            guard let arrival = try SignOnArrival.find(secret, at: now, lock: "\(.forUpdate)", in: tx),
                arrival.purpose == .signIn
            else { throw SignOnRefusal.expired }
            guard let login = typed.map({ Login($0) }) ?? arrival.contact else {
                throw IdentityRefusal.notAPhoneOrEmail
            }
            // A code can't reach a telephone on a wire.
            guard login.phone?.isMobile ?? true else { throw IdentityRefusal.notAPhoneOrEmail }
            guard arrival.sendsLeft > 0 else { throw IdentityRefusal.tooManyTries }
            try CodeQuota.take(login, from: nil, at: now, in: tx)
            try CodeQuota.noteSent(at: now, in: tx)
            let expires = now.addingTimeInterval(OneTimeCode.lifetime)
            try tx.run(
                """
                UPDATE sign_on_arrivals
                SET contact = \(try tx.seal(login.text, at: SignOnArrival.cell("contact", secret))), is_taken = \(arrival.isTaken && login == arrival.contact),
                    code = \(Self.digest(of: code, in: secret)), code_expires = \(expires),
                    tries_left = \(OneTimeCode.tries), sends_left = sends_left - 1
                WHERE secret = \(SHA256Digest.of(secret).hex)
                """)
            let words = texts.wording(language)
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: login.text, kind: "code", subject: words("notice.code.subject", ["code": code]),
                    body: words(login.phone == nil ? "notice.code.body" : "sms.code", ["code": code]), dossier: nil,
                    dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, expires: expires, language: language),
                at: now, in: tx)
        }
    }

    /// Takes the code: links the account that the contact is of, or makes one.
    ///
    /// - Throws: `IdentityRefusal` for the code, `SignOnRefusal` for the account.
    package func settle(
        _ secret: String, code typed: String, language: Language, from origin: VisitOrigin, at now: Date
    ) async throws -> (account: Account, arrival: SignOnArrival) {
        // A wrong code must not undo the count of tries, so it is returned and thrown after the commit.
        let outcome = try await database.write { tx -> Result<(Account, SignOnArrival), IdentityRefusal> in
            guard let arrival = try SignOnArrival.find(secret, at: now, lock: "\(.forUpdate)", in: tx),
                arrival.purpose == .signIn
            else { throw SignOnRefusal.expired }
            guard let expected = arrival.code, let expires = arrival.codeExpires, let contact = arrival.contact else {
                return .failure(.wrongCode)
            }
            let refusal = OneTimeCode.refusal(
                of: Self.digest(of: typed.filter(\.isNumber), in: secret), for: expected, until: expires,
                triesLeft: arrival.triesLeft, at: now)
            if let refusal {
                if refusal == .wrongCode {
                    try tx.run(
                        """
                        UPDATE sign_on_arrivals SET tries_left = tries_left - 1
                        WHERE secret = \(SHA256Digest.of(secret).hex)
                        """)
                }
                return .failure(refusal)
            }
            let account = try settled(arrival.identity, contact, language: language, from: origin, at: now, in: tx)
            try SignOnArrival.drop(secret, in: tx)
            return .success((account, arrival))
        }
        let (account, arrival) = try outcome.get()
        return (account, arrival)
    }

    private func settled(
        _ identity: SignOnIdentity, _ contact: Login, language: Language, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws -> Account {
        guard let there = try AccountRow.find(contact, in: tx), there.isConfirmed else {
            return try make(identity, contact, language: language, from: origin, at: now, in: tx)
        }
        let account = try Self.account(there.account.id, for: .citizens, in: tx)
        try attach(identity, to: account, from: origin, at: now, in: tx)
        try tell(account, of: identity.provider, at: now, in: tx)
        return account
    }

    /// Codes are kept as digests bound to what arrived.
    private static func digest(of code: String, in secret: String) -> String {
        SHA256Digest.of("\(code) \(secret)").hex
    }
}
