import Foundation
import Kernel
import Storage

/// What one officer took out alone within a day: a long list is not shorter for being taken in pieces.
///
/// The same list counts once, at its longest: who prints it anew, or takes its spreadsheet too, takes nothing more.
struct ExportTakings {
    let account: ID<Account>
    let agency: String

    /// How long a taking counts.
    private static let span: TimeInterval = 86_400

    /// The list at that address, whatever kind of file it leaves as.
    static func list(_ kind: ExportKind, at address: String) -> String {
        kind.rawValue + address.drop { $0 != "?" }
    }

    /// Lines of the agency's other lists that this officer took within the day.
    func lines(besides list: String, at now: Date, in tx: Transaction) throws -> Int {
        let sum = try tx.row(
            """
            SELECT CAST(COALESCE(SUM(lines), 0) AS BIGINT) AS lines
            FROM export_takings
            WHERE account = \(account) AND agency = \(agency) AND list <> \(list)
                AND taken_at > \(now.addingTimeInterval(-Self.span))
            """)
        return try sum?.get("lines") ?? 0
    }

    /// Counts the list, and forgets what counts no more.
    func note(_ lines: Int, of list: String, on now: Date, in tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM export_takings
            WHERE account = \(account) AND taken_at <= \(now.addingTimeInterval(-Self.span))
            """)
        try tx.run(
            """
            INSERT INTO export_takings (account, agency, list, lines, taken_at)
            VALUES (\(account), \(agency), \(list), \(lines), \(now))
            ON CONFLICT (account, list) DO UPDATE SET
                taken_at = excluded.taken_at,
                lines = CASE WHEN excluded.lines > export_takings.lines THEN excluded.lines
                    ELSE export_takings.lines END
            """)
    }
}
