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

    /// However busy, a visit ends so long after it was opened: an officer's after a working day.
    static let officerLongest: TimeInterval = 12 * 3_600
    static let citizenLongest: TimeInterval = 90 * 86_400
    /// How long a visit waits for its second factor.
    static let awaiting: TimeInterval = 900

    /// Opens a visit and returns its token.
    ///
    /// - Parameter awaits: what is missing; such a visit opens nothing but the page that asks for it.
    package func open(
        for account: Account, from origin: VisitOrigin = .none, awaiting awaits: Session.Awaited? = nil, now: Date
    ) async throws -> String {
        let (token, csrf) = (Self.secret(), Self.secret())
        let expires = now.addingTimeInterval(
            awaits != nil ? Self.awaiting : account.isOfficer ? Self.officerIdle : Self.citizenIdle)
        try await database.write { tx in
            try tx.run("DELETE FROM sessions WHERE expires_at < \(now)")
            try tx.run(
                """
                INSERT INTO sessions (token, id, account, csrf, device, address, awaits, opened_at, seen_at, proved_at,
                    expires_at)
                VALUES (\(SHA256Digest.of(token).hex), \(ID<Session>.new()), \(account.id), \(csrf),
                    \(origin.device), \(origin.address), \(awaits?.rawValue), \(now), \(now), \(now), \(expires))
                """)
            guard account.isOfficer, awaits == nil else { return }
            try SecurityLog.record(
                .signedIn, by: account.person, from: origin, detail: origin.device, at: now, in: tx)
        }
        return token
    }

    /// The open visit of that token; seeing it keeps it open.
    package func find(_ token: String, now: Date) async throws -> Session? {
        guard token.utf8.count == 64 else { return nil }
        let digest = SHA256Digest.of(token).hex
        let found = try await database.read { tx -> (session: Session, opened: Date, seen: Date)? in
            let row = try tx.row(
                """
                SELECT id, account, csrf, awaits, opened_at, seen_at, proved_at
                FROM sessions
                WHERE token = \(digest) AND expires_at > \(now)
                """)
            guard let row, let found = try AccountRow.find(try row.get("account"), in: tx), found.disabledAt == nil
            else { return nil }
            let session = Session(
                id: try row.get("id"), account: found.account, csrf: try row.get("csrf"),
                provedAt: try row.get("proved_at"),
                awaits: try (row.getOptional("awaits") as String?).map { Session.Awaited(rawValue: $0) ?? .code },
                hasGivenPassword: try found.givenAt != nil && !SignOns.opened(try row.get("id"), in: tx))
            return (session, try row.get("opened_at"), try row.get("seen_at"))
        }
        guard let found else { return nil }
        let isOfficer = found.session.account.isOfficer
        let end = found.opened.addingTimeInterval(isOfficer ? Self.officerLongest : Self.citizenLongest)
        guard end > now else { return nil }
        if found.session.awaits == nil, now.timeIntervalSince(found.seen) > Self.granularity {
            let expires = min(end, now.addingTimeInterval(isOfficer ? Self.officerIdle : Self.citizenIdle))
            _ = try await database.write { tx in
                try tx.run("UPDATE sessions SET seen_at = \(now), expires_at = \(expires) WHERE token = \(digest)")
            }
        }
        return found.session
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
