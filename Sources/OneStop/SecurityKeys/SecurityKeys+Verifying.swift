package import Foundation
package import Kernel
import Storage

extension SecurityKeys {
    /// Takes a key's signature as the second factor, or as proof anew.
    ///
    /// What is wrong counts as a wrong code does, and shuts codes and keys alike; what is only late doesn't.
    ///
    /// - Parameter answer: what the browser sent, as `KeySignature` reads it.
    /// - Throws: `SecurityKeyRefusal`.
    package func verify(
        _ answer: String, of account: Account, for purpose: SecurityKeyQuestion.Purpose, in visit: ID<Session>,
        at party: RelyingParty, from origin: VisitOrigin, now: Date
    ) async throws {
        // The refusal must not undo the count, so it is thrown after the commit.
        let refusal = try await database.write { tx -> SecurityKeyRefusal? in
            guard let factor = try SecondFactorRow.find(account.id, in: tx), factor.confirmedAt != nil,
                try AccountRow.find(account.id, in: tx)?.disabledAt == nil
            else { return .notAwaited }
            if let until = factor.lockedUntil, until > now { return .locked(until: until) }
            switch try judge(answer, of: account.id, for: purpose, in: visit, at: party, now: now, in: tx) {
            case .right(let key, let data):
                try key.use(data, at: now, in: tx)
                try SecondFactorRow.succeed(account.id, step: nil, in: tx)
                return nil
            case .late: return .expired
            case .wrong(let fault):
                try SecurityLog.record(
                    .keyFailed, by: account.person, from: origin, detail: fault.rawValue, at: now, in: tx)
                return try count(factor, of: account, from: origin, at: now, in: tx) ?? .wrong
            case .doubted(let key):
                try record(.keyDoubted, key.name, of: account, from: origin, at: now, in: tx)
                try SecurityKeyNews.doubted.tell(account, of: key.name, texts, at: now, in: tx)
                return try count(factor, of: account, from: origin, at: now, in: tx) ?? .doubted
            }
        }
        if let refusal { throw refusal }
    }

    /// What an answer is worth.
    private enum Verdict {
        case right(KeptKey, AuthenticatorData)
        case late
        case wrong(SecurityKeyFault)
        case doubted(KeptKey)
    }

    private func judge(
        _ answer: String, of account: ID<Account>, for purpose: SecurityKeyQuestion.Purpose, in visit: ID<Session>,
        at party: RelyingParty, now: Date, in tx: Transaction
    ) throws -> Verdict {
        do {
            let signature = try KeySignature(answer, at: party)
            switch try SecurityKeyQuestion.take(signature.challenge, for: purpose, in: visit, at: now, in: tx) {
            case .asked: break
            case .late: return .late
            case .unknown: return .wrong(.challenge)
            }
            guard let key = try KeptKey.find(signature.credential, of: account, in: tx) else {
                return .wrong(.stranger)
            }
            try signature.check(by: key.publicKey, at: party, isVerified: purpose.wantsVerification)
            guard signature.goesOn(from: key.counter) else { return .doubted(key) }
            return .right(key, signature.data)
        } catch let fault as SecurityKeyFault {
            return .wrong(fault)
        }
    }

    /// Counts one more wrong try; the refusal where it was one too many.
    private func count(
        _ factor: SecondFactor, of account: Account, from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws -> SecurityKeyRefusal? {
        guard let until = try SecondFactorRow.fail(factor, of: account.id, at: now, in: tx) else { return nil }
        try SecurityLog.record(.locked, by: account.person, from: origin, at: now, in: tx)
        return .locked(until: until)
    }
}
