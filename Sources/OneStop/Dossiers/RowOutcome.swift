import Foundation
import Kernel

/// What one row of the dossier's table got: a result with its own number, or a reasoned no.
package struct RowOutcome: Sendable, Hashable, Codable {
    /// From 0, in the order of the table.
    package let row: Int
    /// The row's first column, which names it: a number plate.
    package let subject: String
    package let verdict: Verdict

    package enum Verdict: Sendable, Hashable, Codable {
        case granted(number: String)
        case refused(reason: String)
    }

    package init(row: Int, subject: String, verdict: Verdict) {
        self.row = row
        self.subject = subject
        self.verdict = verdict
    }
}

extension Procedure {
    /// The name of each row that gets a result of its own; empty where there is one for the dossier.
    package func resultSubjects(of answers: Answers) -> [String] {
        guard let table = result.perRowOf, case .table(let layout)? = form.field(table)?.kind,
            let first = layout.columns.first
        else { return [] }
        return answers.rows(of: table).enumerated().map { index, row in
            row[first.id].map { first.text($0).vi } ?? "\(index + 1)"
        }
    }
}

extension [RowOutcome] {
    /// Every row granted, numbered after the dossier's own number where there are several.
    static func allGranted(_ subjects: [String], under number: String) -> [RowOutcome] {
        subjects.enumerated().map { index, subject in
            let own = subjects.count == 1 ? number : "\(number)-\(index + 1)"
            return RowOutcome(row: index, subject: subject, verdict: .granted(number: own))
        }
    }
}
