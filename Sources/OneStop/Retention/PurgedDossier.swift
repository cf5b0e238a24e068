package import Foundation
import Kernel
import Storage

/// What is left of a dossier whose content was erased: that it was, and by which rule it went.
package struct PurgedDossier: Sendable, Hashable {
    package let code: String
    package let procedure: String
    package let agency: String
    package let submittedAt: Date
    package let decidedAt: Date?
    package let purgedAt: Date
    /// Years after the year in which it ended, and what says so.
    package let years: Int
    package let law: String

    static func find(_ code: DossierCode, in tx: Transaction) throws -> PurgedDossier? {
        try tx.row(
            """
            SELECT d.code, d.procedure, d.agency, d.submitted_at, d.decided_at, d.purged_at, e.body
            FROM dossiers AS d
            JOIN dossier_events AS e ON e.dossier = d.id AND e.number = d.number
            WHERE d.code = \(code.text) AND d.purged_at IS NOT NULL AND e.kind = \(PurgeRecord.kind)
            """
        ).map(PurgedDossier.init(row:))
    }

    private init(row: Row) throws {
        code = try row.get("code")
        procedure = try row.get("procedure")
        agency = try row.get("agency")
        submittedAt = try row.get("submitted_at")
        decidedAt = try row.getOptional("decided_at")
        purgedAt = try row.get("purged_at")
        let record: PurgeRecord = try JSON.value(try row.get("body"))
        years = record.years
        law = record.law
    }
}
