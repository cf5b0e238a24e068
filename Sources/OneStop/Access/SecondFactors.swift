package import Foundation
package import Kernel
package import Storage

/// Second factors of officers: set up, asked for, replaced on paper, reset.
package struct SecondFactors: Sendable {
    let database: Database
    let hasher: any PasswordHasher

    package init(database: Database, hasher: any PasswordHasher) {
        self.database = database
        self.hasher = hasher
    }

    /// How long a secret that was shown waits for its first code.
    private static let enrolmentTime: TimeInterval = 3_600

    /// How it stands with that account.
    package func standing(of account: ID<Account>) async throws -> SecondFactorStanding {
        try await database.read { tx in
            let row = try tx.row("SELECT confirmed_at, locked_until FROM second_factors WHERE account = \(account)")
            let left = try tx.value(
                "SELECT COUNT(*) FROM recovery_codes WHERE account = \(account) AND used_at IS NULL", as: Int.self)
            let keys = try tx.value("SELECT COUNT(*) FROM security_keys WHERE account = \(account)", as: Int.self)
            return SecondFactorStanding(
                since: try row?.getOptional("confirmed_at"), lockedUntil: try row?.getOptional("locked_until"),
                codesLeft: left ?? 0, keys: keys ?? 0)
        }
    }

    /// The secret to be put into the phone: the one that was shown in the last hour, or a new one.
    ///
    /// - Throws: `SecondFactorRefusal.notAwaited` where one is set up.
    package func begin(for account: ID<Account>, at now: Date) async throws -> TOTP {
        var random = SystemRandomNumberGenerator()
        let fresh = (0..<TOTP.secretLength).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return try await database.write { tx in
            let isRecent: SQL = "begun_at > \(now.addingTimeInterval(-Self.enrolmentTime))"
            let shown: [UInt8]? = try tx.value(
                "SELECT secret FROM second_factors WHERE account = \(account) AND (confirmed_at IS NOT NULL OR \(isRecent))"
            )
            if let shown {
                guard try SecondFactorRow.find(account, in: tx)?.confirmedAt == nil else {
                    throw SecondFactorRefusal.notAwaited
                }
                return TOTP(secret: try tx.unseal(bytes: shown, at: .secondFactor(of: account)))
            }
            try tx.run(
                """
                INSERT INTO second_factors (account, secret, begun_at, last_step, failures)
                VALUES (\(account), \(try tx.seal(bytes: fresh, at: .secondFactor(of: account))), \(now), 0, 0)
                ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at
                """)
            return TOTP(secret: fresh)
        }
    }

    /// Sets it up by its first code.
    ///
    /// - Returns: the recovery codes, which nobody can read again.
    /// - Throws: `SecondFactorRefusal`.
    package func enrol(
        _ account: Account, code: String, from origin: VisitOrigin, at now: Date
    ) async throws -> [String] {
        let outcome = try await database.write { tx -> SecondFactorRefusal? in
            guard let factor = try SecondFactorRow.find(account.id, in: tx), factor.confirmedAt == nil else {
                return .notAwaited
            }
            if let refusal = try Self.take(code, factor, of: account, from: origin, at: now, in: tx) { return refusal }
            try tx.run("UPDATE second_factors SET confirmed_at = \(now) WHERE account = \(account.id)")
            try SecurityLog.record(.enrolled, by: account.person, from: origin, at: now, in: tx)
            return nil
        }
        if let outcome { throw outcome }
        return try await renewCodes(of: account, from: origin, at: now)
    }

    /// Asks for the second factor: six digits of the app, or a recovery code.
    ///
    /// - Throws: `SecondFactorRefusal`.
    package func verify(_ typed: String, of account: Account, from origin: VisitOrigin, at now: Date) async throws {
        if let code = RecoveryCode(typed) { return try await redeem(code, of: account, from: origin, at: now) }
        // The refusal must not undo the count of wrong codes, so it is thrown after the commit.
        let outcome = try await database.write { tx -> SecondFactorRefusal? in
            guard let factor = try SecondFactorRow.find(account.id, in: tx), factor.confirmedAt != nil else {
                return .notAwaited
            }
            return try Self.take(typed, factor, of: account, from: origin, at: now, in: tx)
        }
        if let outcome { throw outcome }
    }

    /// Makes new recovery codes; those before open nothing any more.
    package func renewCodes(of account: Account, from origin: VisitOrigin, at now: Date) async throws -> [String] {
        var random = SystemRandomNumberGenerator()
        let codes = RecoveryCode.makeSet(using: &random)
        var hashes: [String] = []
        for code in codes { hashes.append(try await hasher.hash(code.secret)) }
        let kept = hashes
        try await database.write { tx in
            guard try SecondFactorRow.find(account.id, in: tx)?.confirmedAt != nil else {
                throw SecondFactorRefusal.notAwaited
            }
            try tx.run("DELETE FROM recovery_codes WHERE account = \(account.id)")
            for (code, hash) in zip(codes, kept) {
                try tx.run(
                    """
                    INSERT INTO recovery_codes (account, selector, hash)
                    VALUES (\(account.id), \(code.selector), \(hash))
                    """)
            }
            try SecurityLog.record(.recoveryRenewed, by: account.person, from: origin, at: now, in: tx)
        }
        return codes.map(\.text)
    }

    /// Judges a code of the app and writes down what came of it; `nil` where it is right.
    private static func take(
        _ typed: String, _ factor: SecondFactor, of account: Account, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws -> SecondFactorRefusal? {
        switch factor.judge(typed.filter { !$0.isWhitespace }, at: now) {
        case .right(let step):
            try SecondFactorRow.succeed(account.id, step: step, in: tx)
            return nil
        case .used: return .used
        case .locked(let until): return .locked(until: until)
        case .wrong:
            let lock = try SecondFactorRow.fail(factor, of: account.id, at: now, in: tx)
            try tell(lock, of: account, from: origin, at: now, in: tx)
            return lock.map { .locked(until: $0) } ?? .wrong
        }
    }

    /// Takes a recovery code. The try is counted before the slow hash is computed, so that many at once guess no more.
    private func redeem(
        _ code: RecoveryCode, of account: Account, from origin: VisitOrigin, at now: Date
    ) async throws {
        let (refusal, hash, lock) = try await database.write { tx -> (SecondFactorRefusal?, String?, Date?) in
            guard let factor = try SecondFactorRow.find(account.id, in: tx), factor.confirmedAt != nil else {
                return (.notAwaited, nil, nil)
            }
            if let until = factor.lockedUntil, until > now { return (.locked(until: until), nil, nil) }
            let lock = try SecondFactorRow.fail(factor, of: account.id, at: now, in: tx)
            let hash: String? = try tx.value(
                """
                SELECT hash
                FROM recovery_codes
                WHERE account = \(account.id) AND selector = \(code.selector) AND used_at IS NULL
                """)
            return (nil, hash, lock)
        }
        if let refusal { throw refusal }
        var isRight = false
        if let hash { isRight = try await hasher.verify(code.secret, against: hash) }
        let wasRight = isRight
        let isTaken = try await database.write { tx -> Bool in
            let taken =
                wasRight
                ? try tx.run(
                    """
                    UPDATE recovery_codes
                    SET used_at = \(now)
                    WHERE account = \(account.id) AND selector = \(code.selector) AND used_at IS NULL
                    """) : 0
            guard taken == 1 else {
                try Self.tell(lock, of: account, from: origin, at: now, in: tx)
                return false
            }
            try SecondFactorRow.succeed(account.id, step: nil, in: tx)
            try SecurityLog.record(.recoveryUsed, by: account.person, from: origin, at: now, in: tx)
            return true
        }
        guard isTaken else { throw lock.map { SecondFactorRefusal.locked(until: $0) } ?? .wrong }
    }

    private static func tell(
        _ lock: Date?, of account: Account, from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws {
        try SecurityLog.record(.codeFailed, by: account.person, from: origin, at: now, in: tx)
        if lock != nil { try SecurityLog.record(.locked, by: account.person, from: origin, at: now, in: tx) }
    }
}
