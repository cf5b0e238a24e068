package import Foundation
package import Kernel
import Storage

/// One look of an officer into somebody's dossier.
package struct Look: Sendable, Hashable {
    package let code: DossierCode
    package let procedure: String
    package let agency: String
    package let at: Date
    package let officer: String
    package let role: Role?
    package let reason: ViewReason?
    /// Its place in the dossier, for paging.
    package let number: Int
}

extension Dossiers {
    /// Who looked into the account's dossiers, the newest look first, at most 100 from before that moment.
    package func looks(into account: ID<Account>, before: Date? = nil) async throws -> [Look] {
        let end = before ?? Date(milliseconds: 253_402_214_400_000)
        return try await database.read { tx in
            try tx.rows(
                """
                SELECT dossiers.code, dossiers.procedure, dossiers.agency, e.number, e.at, e.signature, e.body
                FROM dossiers
                JOIN dossier_events AS e ON e.dossier = dossiers.id
                WHERE dossiers.account = \(account) AND e.kind = 'viewed' AND e.at < \(end)
                ORDER BY e.at DESC, dossiers.code, e.number
                LIMIT 100
                """
            ).map(Look.init(row:))
        }
    }
}

extension Look {
    fileprivate init(row: Row) throws {
        let recorded = try Recorded(row: row)
        var reason: ViewReason?
        if case .viewed(let because) = recorded.event { reason = because }
        var role: Role?
        if case .officer(let held) = recorded.by.capacity { role = held }
        self.init(
            code: try row.get("code"), procedure: try row.get("procedure"), agency: try row.get("agency"),
            at: recorded.at, officer: recorded.by.person?.name ?? "", role: role, reason: reason,
            number: recorded.number)
    }
}
