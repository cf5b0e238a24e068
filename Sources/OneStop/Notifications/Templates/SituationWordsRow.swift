package import Foundation
package import Kernel
import Storage

/// An own text with its place and author.
package struct SituationWordsRow: Sendable, Hashable {
    package let situation: Situation
    /// "" for all procedures.
    package let procedure: String
    package let language: Language
    package let template: SituationWords
    package let changedAt: Date
    package let changedBy: String

    /// `nil` for a situation that is no more.
    init?(row: Row) throws {
        guard let situation = Situation(rawValue: try row.get("situation")) else { return nil }
        self.situation = situation
        procedure = try row.get("procedure")
        language = try row.get("language")
        template = SituationWords(
            sms: try row.get("sms"), subject: try row.get("subject"), body: try row.get("body"))
        changedAt = try row.get("changed_at")
        changedBy = try row.get("changed_by")
    }
}
