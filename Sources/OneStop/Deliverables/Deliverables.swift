import Foundation
package import Kernel
import Storage

/// The register of what was issued: looked up by number or holder, carried into renewals, reminded of before its end.
package struct Deliverables: Sendable {
    let database: Database
    let publication: Publication
    let dossiers: Dossiers
    let texts: Phrasebook

    /// What the agency issued, newest first, at most 50 a page.
    ///
    /// - Parameters:
    ///   - text: words of number, subject or holder, with or without marks; `nil` for all.
    ///   - last: the last one of the page before.
    package func page(of agency: String, text: String?, after last: DeliverableKey?) async throws -> [Deliverable] {
        let words = Folding.fold(text ?? "").split(separator: " ").prefix(5).map { "%\(String($0).literalForLike)%" }
        let (day, id) = (last?.issued ?? CivilDay(number: 2_000_000), last?.id ?? "~")
        return try await database.read { tx in
            var query: SQL = """
                SELECT \(Deliverable.columns)
                FROM deliverables
                WHERE agency = \(agency) AND (issued_on < \(day) OR (issued_on = \(day) AND id < \(id)))
                """
            for word in words { query = "\(query) AND search LIKE \(word) ESCAPE '!'" }
            return try tx.rows("\(query) ORDER BY issued_on DESC, id DESC LIMIT 50").map(Deliverable.init(row:))
        }
    }

    /// What the account was issued, newest first, at most 100.
    package func all(of account: ID<Account>) async throws -> [Deliverable] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT \(Deliverable.columns)
                FROM deliverables
                WHERE account = \(account)
                ORDER BY issued_on DESC, id DESC
                LIMIT 100
                """
            ).map(Deliverable.init(row:))
        }
    }

    /// The account's own deliverable of that number among those procedures' results; `nil` for a foreign one too.
    package func find(
        _ number: String, of procedures: [String], held account: ID<Account>
    ) async throws -> Deliverable? {
        let found = try await database.read { tx in
            try tx.rows(
                """
                SELECT \(Deliverable.columns)
                FROM deliverables
                WHERE number_key = \(DeliverableRegister.key(of: number))
                LIMIT 20
                """
            ).map(Deliverable.init(row:))
        }
        return found.first { $0.account == account && procedures.contains($0.procedure) }
    }
}

extension String {
    /// The text with what LIKE gives a meaning escaped by "!".
    fileprivate var literalForLike: String {
        reduce(into: "") { text, character in
            if "!%_".contains(character) { text.append("!") }
            text.append(character)
        }
    }
}
