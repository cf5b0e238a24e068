package import Foundation
import Kernel
package import Storage

/// The board of dossiers whose limit has passed, and the number of them that everybody may see.
package struct Silence: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    package static let pageSize = 25

    /// One page of the agency's board, the longest silent on top.
    package func page(of agency: String, after key: QueueKey?, now: Date) async throws -> SilentPage {
        let rows = try await database.read { tx in
            try tx.rows(Self.listing(agency, after: key, now: now)).map(SilentRow.init(row:))
        }
        guard rows.count > Self.pageSize else { return SilentPage(rows: rows, next: nil) }
        let shown = Array(rows.prefix(Self.pageSize))
        return SilentPage(rows: shown, next: shown.last.map { QueueKey(at: $0.dueAt, id: $0.id) })
    }

    /// How many stand on the agency's board.
    package func count(of agency: String, now: Date) async throws -> Int {
        try await database.read { tx in
            try tx.value(
                """
                SELECT COUNT(*)
                FROM dossiers
                WHERE agency = \(agency) AND is_open = 1 AND owed_at <= \(now)
                """, as: Int.self) ?? 0
        }
    }

    /// By agency, those where the agency itself owes the act, and the questions of others that it left without an
    /// answer: the public number. Costs as much as there are of them.
    package func counts(now: Date) async throws -> [String: Int] {
        try await database.read { tx in
            var counts: [String: Int] = [:]
            for statement in [Self.counting(now: now), Self.countingQuestions(now: now)] {
                for row in try tx.rows(statement) {
                    counts[try row.get("agency"), default: 0] += try row.get("total") as Int
                }
            }
            return counts
        }
    }

    /// How many questions of other agencies that one left without an answer past their limit.
    package func questions(to agency: String, now: Date) async throws -> Int {
        try await database.read { tx in
            try tx.value(
                """
                SELECT COUNT(*)
                FROM referrals
                WHERE agency = \(agency) AND is_open = 1 AND due_at <= \(now) AND kind = 'opinion' AND role = ''
                """, as: Int.self) ?? 0
        }
    }

    private static func counting(now: Date) -> SQL {
        """
        SELECT agency, COUNT(*) AS total
        FROM dossiers
        WHERE is_open = 1 AND owed_at <= \(now)
            AND stage IN ('submitted', 'processing', 'withdrawal_requested')
        GROUP BY agency
        """
    }

    /// Opinions that other agencies wait for; a step of the agency's own dossier, which a role of it owes, is counted
    /// with the dossier.
    private static func countingQuestions(now: Date) -> SQL {
        """
        SELECT agency, COUNT(*) AS total
        FROM referrals
        WHERE is_open = 1 AND due_at <= \(now) AND kind = 'opinion' AND role = ''
        GROUP BY agency
        """
    }

    /// The statement behind a page; one row more than a page, to know whether there is a next.
    static func listing(_ agency: String, after key: QueueKey?, now: Date) -> SQL {
        """
        SELECT \(SilentRow.columns)
        FROM dossiers
        WHERE agency = \(agency) AND is_open = 1 AND owed_at <= \(now)
            \(continuation(key))
        ORDER BY owed_at, id
        LIMIT \(pageSize + 1)
        """
    }

    private static func continuation(_ key: QueueKey?) -> SQL {
        guard let key else { return "" }
        return "AND (owed_at > \(key.at) OR (owed_at = \(key.at) AND id > \(key.id)))"
    }
}
