package import Foundation
package import Kernel
import Storage

/// How the scanner's work stands, for the administrator.
package struct ScreeningOverview: Sendable, Hashable {
    package let hasScanner: Bool
    package let waiting: Int
    /// Of those that wait, how many were tried in vain.
    package let troubled: Int
    /// What the scanner said last in place of a verdict.
    package let trouble: String?
    package let oldest: Date?
    package let unchecked: Int
    /// The newest found bad, at most 50.
    package let infected: [InfectedFile]
}

/// A file that was found bad.
package struct InfectedFile: Sendable, Hashable {
    package let digest: SHA256Digest
    package let finding: String
    package let at: Date
    /// Its names and who sent it, as far as known.
    package let names: [String]
}

extension Screening {
    package func overview() async throws -> ScreeningOverview {
        try await database.read { tx in
            let waiting = try tx.row(
                """
                SELECT COUNT(*) AS total, MIN(added_at) AS oldest, SUM(CASE WHEN tries > 0 THEN 1 ELSE 0 END) AS troubled
                FROM file_checks
                WHERE state = 'waiting'
                """)
            let trouble = try tx.value(
                """
                SELECT finding
                FROM file_checks
                WHERE state = 'waiting' AND tries > 0
                ORDER BY next_at DESC
                LIMIT 1
                """, as: String.self)
            let infected = try tx.rows(
                """
                SELECT digest, finding, checked_at
                FROM file_checks
                WHERE state = 'infected'
                ORDER BY checked_at DESC
                LIMIT 50
                """)
            return ScreeningOverview(
                hasScanner: hasScanner, waiting: try waiting?.get("total") ?? 0,
                troubled: try waiting?.getOptional("troubled") ?? 0, trouble: trouble,
                oldest: try waiting?.getOptional("oldest"),
                unchecked: try tx.value("SELECT COUNT(*) FROM file_checks WHERE state = 'unchecked'") ?? 0,
                infected: try infected.compactMap { try Self.infected($0, in: tx) })
        }
    }

    private static func infected(_ row: Row, in tx: Transaction) throws -> InfectedFile? {
        guard let digest = SHA256Digest(hex: try row.get("digest")) else { return nil }
        let senders = try tx.rows(
            """
            SELECT s.name AS file, s.account AS account, s.place AS place, a.name AS person
            FROM file_senders s
            JOIN accounts a ON a.id = s.account
            WHERE s.digest = \(digest.hex)
            LIMIT 5
            """)
        return InfectedFile(
            digest: digest, finding: try row.get("finding"), at: try row.get("checked_at"),
            names: try senders.map { row in
                let cell = Cell.sentFile(digest.hex, by: try row.get("account"), from: try row.get("place"))
                return "\(try tx.unseal(try row.get("file"), at: cell)) – \(try row.get("person", as: String.self))"
            })
    }
}
