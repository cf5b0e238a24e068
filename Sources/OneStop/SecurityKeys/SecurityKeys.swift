package import Foundation
package import Kernel
package import Storage

/// Security keys of officers, beside the code on the phone: added, removed, and what they are asked.
package struct SecurityKeys: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// An officer's keys, the oldest first, at most `SecurityKey.most`.
    package func keys(of account: ID<Account>) async throws -> [SecurityKey] {
        try await database.read { tx in try SecurityKey.all(of: account, in: tx) }
    }

    /// Asks the browser of that visit for a key.
    ///
    /// - Throws: `SecurityKeyRefusal.notAwaited` without a code on the phone, or without a key that serves; `.full`.
    package func ask(
        _ purpose: SecurityKeyQuestion.Purpose, of account: ID<Account>, in visit: ID<Session>, at now: Date
    ) async throws -> SecurityKeyQuestion {
        try await database.write { tx in
            guard try SecondFactorRow.find(account, in: tx)?.confirmedAt != nil else {
                throw SecurityKeyRefusal.notAwaited
            }
            let keys = try SecurityKey.all(of: account, in: tx)
            if purpose == .adding {
                guard keys.count < SecurityKey.most else { throw SecurityKeyRefusal.full }
                return try .ask(purpose, in: visit, of: keys, at: now, in: tx)
            }
            let fit = keys.filter { $0.verifies || !purpose.wantsVerification }
            guard !fit.isEmpty else { throw SecurityKeyRefusal.notAwaited }
            return try .ask(purpose, in: visit, of: fit, at: now, in: tx)
        }
    }

    /// Takes on the key that the browser made, under the name that its owner gave it.
    ///
    /// - Parameter answer: what the browser sent, as `MadeCredential` reads it.
    /// - Throws: `SecurityKeyRefusal`; what was wrong with the answer is written down.
    package func add(
        _ answer: String, named typed: String, to account: Account, in visit: ID<Session>, at party: RelyingParty,
        from origin: VisitOrigin, now: Date
    ) async throws {
        let name = try SecurityKey.name(typed)
        // The refusal must not give the question back, so it is thrown after the commit.
        let refusal = try await database.write { tx -> SecurityKeyRefusal? in
            // Whoever adds at the same time waits for this row, so that the eighth key is the last.
            guard try SecondFactorRow.find(account.id, in: tx)?.confirmedAt != nil else { return .notAwaited }
            let made: MadeCredential
            do throws(SecurityKeyFault) {
                made = try MadeCredential(answer, at: party)
            } catch {
                return try Self.refuse(error, account, from: origin, at: now, in: tx)
            }
            switch try SecurityKeyQuestion.take(made.challenge, for: .adding, in: visit, at: now, in: tx) {
            case .asked: break
            case .late: return .expired
            case .unknown: return try Self.refuse(.challenge, account, from: origin, at: now, in: tx)
            }
            return try keep(made, named: name, of: account, from: origin, at: now, in: tx)
        }
        if let refusal { throw refusal }
    }

    private func keep(
        _ made: MadeCredential, named name: String, of account: Account, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws -> SecurityKeyRefusal? {
        guard try SecurityKey.all(of: account.id, in: tx).count < SecurityKey.most else { return .full }
        let kept = try tx.run(
            """
            INSERT INTO security_keys (id, account, credential, public_key, name, verifies, counter, added_at)
            VALUES (\(ID<SecurityKey>.new()), \(account.id), \(Base64URL.text(made.made.id)), \(made.made.stored),
                \(name), \(made.verifies ? 1 : 0), \(made.counter), \(now))
            ON CONFLICT (credential) DO NOTHING
            """)
        guard kept == 1 else { return .taken }
        try record(.keyAdded, name, of: account, from: origin, at: now, in: tx)
        try SecurityKeyNews.added.tell(account, of: name, texts, at: now, in: tx)
        return nil
    }

    /// Forgets one of the officer's own keys.
    ///
    /// - Throws: `SecurityKeyRefusal.unknown` for anybody else's.
    package func remove(
        _ key: ID<SecurityKey>, of account: Account, from origin: VisitOrigin, at now: Date
    ) async throws {
        try await database.write { tx in
            let name: String? = try tx.value(
                "SELECT name FROM security_keys WHERE id = \(key) AND account = \(account.id) \(.forUpdate)")
            guard let name, try tx.run("DELETE FROM security_keys WHERE id = \(key)") == 1 else {
                throw SecurityKeyRefusal.unknown
            }
            try record(.keyRemoved, name, of: account, from: origin, at: now, in: tx)
            try SecurityKeyNews.removed.tell(account, of: name, texts, at: now, in: tx)
        }
    }

    /// Forgets all keys of an account whose second factor is reset.
    static func forget(_ account: ID<Account>, in tx: Transaction) throws {
        try tx.run("DELETE FROM security_keys WHERE account = \(account)")
    }

    func record(
        _ kind: SecurityEvent.Kind, _ name: String, of account: Account, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws {
        try SecurityLog.record(
            kind, by: account.person, from: origin, detail: PersonalNumbers.redact(name), at: now, in: tx)
    }

    private static func refuse(
        _ fault: SecurityKeyFault, _ account: Account, from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws -> SecurityKeyRefusal {
        try SecurityLog.record(
            .keyFailed, by: account.person, from: origin, detail: fault.rawValue, at: now, in: tx)
        return .wrong
    }
}

extension SecurityKeyQuestion.Purpose {
    /// The password just came before a sign-in, so a touch is enough; where proof anew is asked, a key that was left in the
    /// machine must not answer for whoever touches it.
    package var wantsVerification: Bool { self == .proving }
}
