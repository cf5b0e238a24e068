import Foundation
import Kernel
import Storage

/// Absences as rows: who is away from an agency, and whose deputy somebody is.
enum Absences {
    private static let selection: SQL = """
        SELECT a.id, a.agency, a.officer, o.name AS officer_name, a.deputy, d.name AS deputy_name, a.from_day, a.to_day,
            a.reason, a.entered_by, e.name AS entered_by_name
        FROM absences a
        JOIN accounts o ON o.id = a.officer
        JOIN accounts e ON e.id = a.entered_by
        LEFT JOIN accounts d ON d.id = a.deputy
        """

    /// Those of the agency that last beyond or begin after that day's begin, the first to begin on top.
    static func open(in agency: String, from day: CivilDay, in tx: Transaction) throws -> [Absence] {
        try tx.rows(
            """
            \(selection)
            WHERE a.agency = \(agency) AND a.to_day >= \(day) AND a.ended_at IS NULL
            ORDER BY a.from_day, a.id
            LIMIT 500
            """
        ).map(Absence.init(row:))
    }

    /// Those in force on that day.
    static func current(in agency: String, on day: CivilDay, in tx: Transaction) throws -> [Absence] {
        try open(in: agency, from: day, in: tx).filter { $0.covers(day) }
    }

    /// The one of that officer in force on that day.
    static func current(
        of officer: ID<Account>, in agency: String, on day: CivilDay, in tx: Transaction
    ) throws -> Absence? {
        try tx.row(
            """
            \(selection)
            WHERE a.officer = \(officer) AND a.agency = \(agency) AND a.from_day <= \(day) AND a.to_day >= \(day)
                AND a.ended_at IS NULL
            """
        ).map(Absence.init(row:))
    }

    /// The one of that id, ended or not.
    static func find(_ id: ID<Absence>, in tx: Transaction) throws -> Absence? {
        try tx.row("\(selection) WHERE a.id = \(id)").map(Absence.init(row:))
    }

    /// Those that began and whose work was not looked after yet.
    static func beginning(on day: CivilDay, in tx: Transaction) throws -> [Absence] {
        try tx.rows(
            """
            \(selection)
            WHERE a.begun_at IS NULL AND a.ended_at IS NULL AND a.from_day <= \(day)
            ORDER BY a.from_day, a.id
            LIMIT 100
            """
        ).map(Absence.init(row:))
    }
}
