import Foundation
import Kernel
import Storage

/// The agencies' own wordings as rows: each change is a new one, so that papers of earlier days keep theirs.
enum WordingRegister {
    /// The agency's own parts as they were at that moment; empty where the product's wording held.
    static func inForce(
        _ kind: PrintKind, _ edition: FormEdition, agency: String, at: Date, in tx: Transaction
    ) throws -> [String: TextTemplate] {
        let text = try tx.value(
            """
            SELECT parts
            FROM print_wordings
            WHERE agency = \(agency) AND kind = \(kind.rawValue) AND edition = \(edition.rawValue) AND since <= \(at)
            ORDER BY since DESC, id DESC
            LIMIT 1
            """, as: String.self)
        guard let text else { return [:] }
        let parts: [String: String] = try JSON.value(text)
        // What was checked when it was written is read the same; a name that is gone leaves the product's wording.
        return parts.compactMapValues { try? TextTemplate($0, in: PrintScope.scope) }
    }
}
