package import Foundation
package import Kernel
import Storage

extension Figures {
    /// How many dossiers of the agency the slice holds.
    package func count(_ slice: FigureSlice, of agency: String, now: Date, endOfToday: Date) async throws -> Int {
        try await database.read { tx in
            try Self.count(slice, of: agency, now: now, endOfToday: endOfToday, in: tx)
        }
    }

    /// A page of those dossiers.
    package func page(
        _ slice: FigureSlice, of agency: String, after key: QueueKey?, now: Date, endOfToday: Date
    ) async throws -> FigurePage {
        let rows = try await database.read { tx in
            try tx.rows(Self.listing(slice, of: agency, after: key, now: now, endOfToday: endOfToday))
                .map { row in (try FigureRow(row: row), try row.get("place") as Date) }
        }
        guard rows.count > Queues.pageSize else { return FigurePage(rows: rows.map(\.0), next: nil) }
        let shown = rows.prefix(Queues.pageSize)
        return FigurePage(
            rows: shown.map(\.0), next: shown.last.map { QueueKey(at: $0.1, id: $0.0.dossier.id) })
    }

    /// What the agency decided in those days. It costs as much as there was decided, no more.
    package func decisions(of agency: String, in days: ClosedRange<CivilDay>) async throws -> Decisions {
        try await database.read { tx in try Self.decisions(of: agency, in: days, in: tx) }
    }

    /// Each of the agencies at a glance; each is counted by the indexes of its own.
    package func glances(
        of agencies: [(slug: String, endOfToday: Date)], in days: ClosedRange<CivilDay>, now: Date
    ) async throws -> [AgencyGlance] {
        let today = VietnamTime.day(of: now)
        return try await database.read { tx in
            try agencies.map { agency, endOfToday in
                let count = { (figure: FigureSlice.Figure) throws in
                    try Self.count(
                        FigureSlice(figure, days: today...today), of: agency, now: now, endOfToday: endOfToday, in: tx)
                }
                return AgencyGlance(
                    agency: agency, open: try count(.open), late: try count(.late), dueToday: try count(.dueToday),
                    receivedToday: try count(.received), decisions: try Self.decisions(of: agency, in: days, in: tx))
            }
        }
    }

    /// The statement behind a page; one row more than a page, to know whether there is a next.
    static func listing(
        _ slice: FigureSlice, of agency: String, after key: QueueKey?, now: Date, endOfToday: Date
    ) -> SQL {
        let order = slice.order
        let rest: SQL =
            key.map { "AND \(order) >= \($0.at) AND (\(order) > \($0.at) OR id > \($0.id))" } ?? ""
        return """
            SELECT \(FigureRow.columns), \(order) AS place
            FROM dossiers
            WHERE agency = \(agency) AND \(slice.condition(now: now, endOfToday: endOfToday))
                \(rest)
            ORDER BY \(order), id
            LIMIT \(Queues.pageSize + 1)
            """
    }

    /// The statement behind what was decided.
    static func deciding(_ agency: String, in days: ClosedRange<CivilDay>) -> SQL {
        let now = FigureSlice.start(of: days.lowerBound)
        return """
            SELECT procedure, handler, MAX(handler_name) AS handler_name, \(Punctuality.outcome) AS outcome,
                COUNT(*) AS total
            FROM dossiers
            WHERE agency = \(agency)
                AND \(FigureSlice(.decided, days: days).condition(now: now, endOfToday: now))
            GROUP BY procedure, handler, \(Punctuality.outcome)
            """
    }

    private static func count(
        _ slice: FigureSlice, of agency: String, now: Date, endOfToday: Date, in tx: Transaction
    ) throws -> Int {
        try tx.value(
            """
            SELECT COUNT(*)
            FROM dossiers
            WHERE agency = \(agency) AND \(slice.condition(now: now, endOfToday: endOfToday))
            """, as: Int.self) ?? 0
    }

    private static func decisions(
        of agency: String, in days: ClosedRange<CivilDay>, in tx: Transaction
    ) throws -> Decisions {
        var decisions = Decisions()
        for row in try tx.rows(deciding(agency, in: days)) {
            guard let outcome = Punctuality.Outcome(rawValue: try row.get("outcome")) else { continue }
            decisions.add(
                try row.get("total"), outcome, procedure: try row.get("procedure"),
                handler: try row.getOptional("handler"), name: try row.getOptional("handler_name"))
        }
        return decisions
    }
}
