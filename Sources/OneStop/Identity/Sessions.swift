package import Foundation
import Kernel
package import Storage

/// Visits of signed-in people. The token is known to the browser alone; only its digest is kept.
package struct Sessions: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// An officer's visit ends after eight hours without a request, a citizen's after thirty days.
    static let officerIdle: TimeInterval = 8 * 3_600
    static let citizenIdle: TimeInterval = 30 * 86_400
    /// How late `seen_at` may be: not every request writes.
    private static let granularity: TimeInterval = 300

    /// Opens a visit and returns its token.
    package func open(for account: Account, now: Date) async throws -> String {
        let (token, csrf) = (Self.secret(), Self.secret())
        let expires = now.addingTimeInterval(account.isOfficer ? Self.officerIdle : Self.citizenIdle)
        _ = try await database.write { tx in
            try tx.run("DELETE FROM sessions WHERE expires_at < \(now)")
            return try tx.run(
                """
                INSERT INTO sessions (token, account, csrf, opened_at, seen_at, expires_at)
                VALUES (\(SHA256Digest.of(token).hex), \(account.id), \(csrf), \(now), \(now), \(expires))
                """)
        }
        return token
    }

    /// The open visit of that token; seeing it keeps it open.
    package func find(_ token: String, now: Date) async throws -> Session? {
        guard token.utf8.count == 64 else { return nil }
        let digest = SHA256Digest.of(token).hex
        let found = try await database.read { tx -> (Session, Date)? in
            let row = try tx.row(
                "SELECT account, csrf, seen_at FROM sessions WHERE token = \(digest) AND expires_at > \(now)")
            guard let row, let account = try AccountRow.find(try row.get("account"), in: tx) else { return nil }
            return (Session(account: account.account, csrf: try row.get("csrf")), try row.get("seen_at"))
        }
        guard let (session, seen) = found else { return nil }
        if now.timeIntervalSince(seen) > Self.granularity {
            let expires = now.addingTimeInterval(session.account.isOfficer ? Self.officerIdle : Self.citizenIdle)
            _ = try await database.write { tx in
                try tx.run("UPDATE sessions SET seen_at = \(now), expires_at = \(expires) WHERE token = \(digest)")
            }
        }
        return session
    }

    /// Ends the visit.
    package func close(_ token: String) async throws {
        let digest = SHA256Digest.of(token).hex
        _ = try await database.write { tx in try tx.run("DELETE FROM sessions WHERE token = \(digest)") }
    }

    /// 256 random bits in hexadecimal.
    private static func secret() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let text = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }
}
