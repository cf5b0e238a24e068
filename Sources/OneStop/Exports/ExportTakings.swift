import Foundation
import Kernel
import Storage

/// What one officer took out alone within a day: a long list is not shorter for being taken in pieces.
///
/// The same file counts once, at its longest: who prints it anew takes nothing more.
struct ExportTakings {
    let account: ID<Account>
    let agency: String

    /// How long a taking counts.
    private static let span: TimeInterval = 86_400

    /// Lines of the agency's other files that this officer took within the day.
    func lines(besides address: String, at now: Date, in tx: Transaction) throws -> Int {
        let sum = try tx.row(
            """
            SELECT CAST(COALESCE(SUM(lines), 0) AS BIGINT) AS lines
            FROM export_takings
            WHERE account = \(account) AND agency = \(agency) AND address <> \(address)
                AND taken_at > \(now.addingTimeInterval(-Self.span))
            """)
        return try sum?.get("lines") ?? 0
    }

    /// Counts the file, and forgets what counts no more.
    func note(_ lines: Int, at address: String, on now: Date, in tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM export_takings
            WHERE account = \(account) AND taken_at <= \(now.addingTimeInterval(-Self.span))
            """)
        try tx.run(
            """
            INSERT INTO export_takings (account, agency, address, lines, taken_at)
            VALUES (\(account), \(agency), \(address), \(lines), \(now))
            ON CONFLICT (account, address) DO UPDATE SET
                taken_at = excluded.taken_at,
                lines = CASE WHEN excluded.lines > export_takings.lines THEN excluded.lines
                    ELSE export_takings.lines END
            """)
    }
}
