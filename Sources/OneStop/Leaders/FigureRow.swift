package import Foundation
import Storage

/// A dossier behind a figure: as a queue shows it, and how it was decided.
package struct FigureRow: Sendable, Hashable {
    package let dossier: QueueRow
    package let decidedAt: Date?
    package let handlerName: String?
    /// `nil` before a decision.
    package let outcome: Punctuality.Outcome?

    init(row: Row) throws {
        dossier = try QueueRow(row: row)
        decidedAt = try row.getOptional("decided_at")
        handlerName = try row.getOptional("handler_name")
        outcome = decidedAt == nil ? nil : Punctuality.Outcome(rawValue: try row.get("outcome"))
    }

    static let columns: SQL = "\(QueueRow.columns), decided_at, handler_name, \(Punctuality.outcome) AS outcome"
}
