package import Foundation
package import Kernel
package import Storage

/// What the counters say, for the public and for leaders.
package struct Figures: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// Totals by agency of the month that `day` lies in.
    package func month(of day: CivilDay) async throws -> [AgencyFigures] {
        let month = String(day.iso.prefix(7))
        return try await database.read { tx in
            let counted = try tx.rows(
                """
                SELECT agency, measure, SUM(total) AS total
                FROM counters
                WHERE month = \(month)
                GROUP BY agency, measure
                """)
            // Filed and not closed, from the counters: the cost doesn't grow with the dossiers.
            let open = try tx.rows(
                """
                SELECT agency, SUM(CASE WHEN measure = 'submitted' THEN total ELSE -total END) AS total
                FROM counters
                WHERE measure IN ('submitted', 'refused', 'stopped', 'returned')
                GROUP BY agency
                """)
            var figures: [String: AgencyFigures] = [:]
            for row in counted {
                let agency: String = try row.get("agency")
                guard let measure = Measure(rawValue: try row.get("measure")) else { continue }
                figures[agency, default: AgencyFigures(agency: agency)].totals[measure] = try row.get("total")
            }
            for row in open {
                let agency: String = try row.get("agency")
                figures[agency, default: AgencyFigures(agency: agency)].open = try row.get("total")
            }
            return figures.values.sorted { $0.agency < $1.agency }
        }
    }

    /// What an agency has open now, by how its time stands, by procedure and by officer.
    package func overview(of agency: String, now: Date, endOfToday: Date) async throws -> Overview {
        try await database.read { tx in
            let rows = try tx.rows(
                """
                SELECT procedure, assignee, assignee_name, stage, submitted_at, attention_at
                FROM dossiers
                WHERE agency = \(agency) AND is_open = 1
                ORDER BY attention_at, id
                """)
            var overview = Overview()
            for row in rows { try overview.add(row, now: now, endOfToday: endOfToday) }
            return overview
        }
    }

    /// How often each procedure was filed in all, for "most used".
    package func usage() async throws -> [String: Int] {
        try await database.read { tx in
            let rows = try tx.rows(
                "SELECT procedure, SUM(total) AS total FROM counters WHERE measure = 'submitted' GROUP BY procedure")
            return try rows.reduce(into: [:]) { usage, row in
                usage[try row.get("procedure")] = try row.get("total") as Int
            }
        }
    }
}
