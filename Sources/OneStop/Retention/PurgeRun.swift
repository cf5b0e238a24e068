package import Foundation
package import Kernel
import Storage

/// What one night's purge did: counts, nothing of anybody.
package struct PurgeRun: Sendable, Hashable {
    package let day: CivilDay
    package let startedAt: Date
    /// `nil` while it goes on, or where it was cut off: it goes on by itself.
    package let finishedAt: Date?
    /// Everything was held.
    package let isHeld: Bool
    /// Dossiers that could not be erased.
    package let failed: Int
    package let counts: [Count]

    /// How many of one thing went.
    package struct Count: Sendable, Hashable {
        package let what: Erased
        package let total: Int
    }

    init(row: Row, counts rows: [Row]) throws {
        let day: CivilDay = try row.get("day")
        self.day = day
        startedAt = try row.get("started_at")
        finishedAt = try row.getOptional("finished_at")
        isHeld = try row.get("is_held")
        failed = try row.get("failed")
        counts = try rows.filter { try $0.get("day") == day }.compactMap { row in
            guard let what = Erased(try row.get("what", as: String.self)) else { return nil }
            return Count(what: what, total: try row.get("total"))
        }
    }

    /// Counts what went, in the transaction that erased it: so the count holds however the night ends.
    static func count(_ what: Erased, _ total: Int, on day: CivilDay, in tx: Transaction) throws {
        guard total > 0 else { return }
        try tx.run(
            """
            INSERT INTO purge_counts (day, what, total)
            VALUES (\(day), \(what.text), \(total))
            ON CONFLICT (day, what) DO UPDATE SET total = purge_counts.total + excluded.total
            """)
    }
}
