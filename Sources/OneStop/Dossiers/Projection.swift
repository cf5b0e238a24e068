import Foundation
package import Kernel
import Storage

/// The rows that lists read, held against what the events say: every column that a dossier's events decide.
package enum Projection {
    /// A column of a row that is not what the events make of it.
    package struct Difference: Sendable, Hashable {
        package let dossier: String
        package let column: String
        package let stored: String
        package let replayed: String
    }
}

extension Dossiers {
    /// Folds every event of that dossier anew and compares each column of its rows; empty where all agree.
    ///
    /// Moments are counted by the agency's calendar in force; a row written by an earlier one differs until the recount.
    package func differences(of code: DossierCode) async throws -> [Projection.Difference] {
        guard let file = try await find(code) else { throw Refusal.unknownDossier }
        let (row, referrals) = try await database.read { tx in
            (
                try tx.row("SELECT \(ProjectedColumns.selection) FROM dossiers WHERE id = \(file.dossier.id)"),
                try tx.rows(
                    """
                    SELECT \(Referral.columns)
                    FROM referrals
                    WHERE dossier = \(file.dossier.id)
                    ORDER BY kind, number
                    """
                ).map(Referral.init(row:))
            )
        }
        guard let row else { throw Refusal.unknownDossier }
        let stored = try ProjectedColumns.read(row)
        let replayed = ProjectedColumns.of(
            file.dossier, under: file.procedure, calendar: publication.catalogue.calendar(of: file.agency))
        let columns = zip(ProjectedColumns.names, zip(stored, replayed)).filter { $0.1.0 != $0.1.1 }.map {
            Projection.Difference(dossier: code.text, column: $0.0, stored: $0.1.0, replayed: $0.1.1)
        }
        let wanted = Referral.all(of: file.dossier, under: file.procedure).sorted {
            ($0.kind.rawValue, $0.number) < ($1.kind.rawValue, $1.number)
        }
        if wanted == referrals { return columns }
        return columns + [
            Projection.Difference(
                dossier: code.text, column: "referrals", stored: "\(referrals)", replayed: "\(wanted)")
        ]
    }
}
