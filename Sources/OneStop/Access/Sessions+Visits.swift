package import Foundation
package import Kernel
import Storage

extension Sessions {
    /// The account's open visits, the newest first, at most 50.
    package func visits(of account: ID<Account>, at now: Date) async throws -> [Visit] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT id, device, address, opened_at, seen_at
                FROM sessions
                WHERE account = \(account) AND expires_at > \(now) AND awaits IS NULL
                ORDER BY opened_at DESC
                LIMIT 50
                """
            ).map(Visit.init(row:))
        }
    }

    /// Ends one of the account's own visits; no other's.
    package func end(_ visit: ID<Session>, of account: Account, from origin: VisitOrigin, at now: Date) async throws {
        try await database.write { tx in
            let ended = try tx.run("DELETE FROM sessions WHERE id = \(visit) AND account = \(account.id)")
            guard ended == 1, account.isOfficer else { return }
            try SecurityLog.record(.visitEnded, by: account.person, from: origin, at: now, in: tx)
        }
    }

    /// Ends all of the account's own visits but the one it speaks from.
    package func endOthers(
        than visit: ID<Session>, of account: Account, from origin: VisitOrigin, at now: Date
    ) async throws {
        try await database.write { tx in
            let ended = try tx.run("DELETE FROM sessions WHERE account = \(account.id) AND id <> \(visit)")
            guard ended > 0, account.isOfficer else { return }
            try SecurityLog.record(.visitEnded, by: account.person, from: origin, detail: "\(ended)", at: now, in: tx)
        }
    }

    /// Notes that the person proved anew who they are.
    package func prove(_ visit: ID<Session>, at now: Date) async throws {
        _ = try await database.write { tx in
            try tx.run("UPDATE sessions SET proved_at = \(now) WHERE id = \(visit)")
        }
    }
}
