package import Foundation
package import Kernel
import Storage

/// One version of a paper's wording. It is never changed: a later one takes its place, and papers of earlier days are
/// printed with what was in force then.
package struct PaperWording: Sendable, Hashable {
    package let id: ID<PaperWording>
    /// Paragraphs by part, with expressions. A part that is missing is worded as the level above words it; an empty one
    /// is left out of the paper.
    package let parts: [String: String]
    /// From when papers are worded so.
    package let since: Date
    package let by: Person

    /// When it was written down.
    package var writtenAt: Date { id.madeAt }

    /// It goes back to the wording above, whole.
    package var isStandard: Bool { parts.isEmpty }

    init(id: ID<PaperWording>, parts: [String: String], since: Date, by: Person) {
        self.id = id
        self.parts = parts
        self.since = since
        self.by = by
    }

    init(row: Row) throws {
        self.init(
            id: try row.get("id"), parts: try JSON.value(try row.get("parts")), since: try row.get("since"),
            by: Person(account: try row.get("by_account"), name: try row.get("by_name")))
    }

    static let columns: SQL = "id, parts, since, by_account, by_name"
}

/// How one paper is worded at a place: now, and by which versions.
package struct WordingState: Sendable, Hashable {
    package let place: WordingPlace
    /// Newest on top, those to come first.
    package let versions: [PaperWording]

    /// The version in force at that moment; `nil` where there never was one.
    package func inForce(at now: Date) -> PaperWording? { versions.first { $0.since <= now } }

    /// The versions that are still to come, the next one last.
    package func coming(after now: Date) -> [PaperWording] { versions.filter { $0.since > now } }
}
