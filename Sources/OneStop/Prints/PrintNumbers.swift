import Foundation
import Kernel
import Storage

/// Numbers of papers: a serial per agency, year and kind, given once and never changed.
enum PrintNumbers {
    /// The paper's number, "12/TNHS", taken now where it had none; `nil` where the kind bears none.
    ///
    /// - Parameter at: when the act was done: its year names the series.
    static func take(
        _ kind: PrintKind, of dossier: ID<Dossier>, event: Int, agency: String, at: Date, in tx: Transaction
    ) throws -> String? {
        guard let series = kind.series else { return nil }
        if let given = try find(kind, of: dossier, event: event, in: tx) { return given }
        let year = VietnamTime.day(of: at).year
        let serial = try Serials.next("print \(kind.rawValue) \(agency) \(year)", in: tx)
        let number = "\(PrintDates.two(serial))/\(series)"
        try tx.run(
            """
            INSERT INTO print_numbers (dossier, event, kind, agency, year, number)
            VALUES (\(dossier), \(event), \(kind.rawValue), \(agency), \(year), \(number))
            ON CONFLICT (dossier, event, kind) DO NOTHING
            """)
        return try find(kind, of: dossier, event: event, in: tx)
    }

    /// The number that the paper was given; `nil` before.
    static func find(_ kind: PrintKind, of dossier: ID<Dossier>, event: Int, in tx: Transaction) throws -> String? {
        try tx.value(
            """
            SELECT number
            FROM print_numbers
            WHERE dossier = \(dossier) AND event = \(event) AND kind = \(kind.rawValue)
            """, as: String.self)
    }
}
