import Foundation
import Kernel
import Storage

/// Counters kept in the transaction of what they count, so figures cost the same at any number of dossiers.
enum Counters {
    /// What was counted for one agency when it was filed counts for another from now on.
    static func move(_ measure: Measure, to agency: String, of dossier: Dossier, in tx: Transaction) throws {
        for (place, amount) in [(dossier.agency, -1), (agency, 1)] {
            try add(
                amount, to: measure, agency: place, procedure: dossier.filing.procedure, at: dossier.submittedAt,
                in: tx)
        }
    }

    /// Adds to the counter of that month, Vietnam time.
    static func add(
        _ amount: Int, to measure: Measure, agency: String, procedure: String, at: Date, in tx: Transaction
    ) throws {
        let month = String(VietnamTime.day(of: at).iso.prefix(7))
        try tx.send(
            """
            INSERT INTO counters (agency, procedure, month, measure, total)
            VALUES (\(agency), \(procedure), \(month), \(measure.rawValue), \(amount))
            ON CONFLICT (agency, procedure, month, measure) DO UPDATE SET total = counters.total + excluded.total
            """)
    }
}
