import Foundation
import Kernel
import Storage

/// The officers of an agency with their load.
enum Staff {
    /// Who holds the role there (any working role if `nil`), by name.
    static func members(
        of agency: String, holding role: Role?, at now: Date, in tx: Transaction
    ) throws -> [Colleague] {
        let narrowed: SQL = role.map { "AND p.role = \($0.rawValue)" } ?? "AND p.role <> 'inspector'"
        let people = try tx.rows(
            """
            SELECT DISTINCT c.id, c.name
            FROM posts p
            JOIN accounts c ON c.id = p.account
            WHERE p.agency = \(agency) \(narrowed)
            LIMIT 500
            """)
        let loads = try loads(in: agency, at: now, in: tx)
        let absences = try Absences.current(in: agency, on: VietnamTime.day(of: now), in: tx)
        return try people.map { row in
            let person = Person(account: try row.get("id"), name: try row.get("name"))
            let load = loads[person.account] ?? (0, 0)
            return Colleague(
                person: person, open: load.0, late: load.1,
                absence: absences.first { $0.officer.account == person.account })
        }.sorted { Folding.nameSortKey($0.person.name) < Folding.nameSortKey($1.person.name) }
    }

    /// Open and late by officer, what waits for applicants left out.
    private static func loads(
        in agency: String, at now: Date, in tx: Transaction
    ) throws -> [ID<Account>: (Int, Int)] {
        let rows = try tx.rows(
            """
            SELECT assignee, COUNT(*) AS total, SUM(CASE WHEN attention_at <= \(now) THEN 1 ELSE 0 END) AS late
            FROM dossiers
            WHERE agency = \(agency) AND assignee IS NOT NULL AND is_open = 1
                AND stage NOT IN ('supplement_requested', 'payment_due')
            GROUP BY assignee
            """)
        return try rows.reduce(into: [:]) { loads, row in
            loads[try row.get("assignee")] = (try row.get("total"), try row.get("late"))
        }
    }

    /// The working roles of that officer there.
    static func roles(of officer: ID<Account>, in agency: String, in tx: Transaction) throws -> Set<Role> {
        let rows = try tx.rows("SELECT role FROM posts WHERE account = \(officer) AND agency = \(agency)")
        return Set(try rows.compactMap { Role(rawValue: try $0.get("role")) }).subtracting([.inspector])
    }
}
