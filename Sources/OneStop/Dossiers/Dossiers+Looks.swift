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
    package let stated: StatedReason?
}

/// One page of looks.
package struct Looks: Sendable, Hashable {
    /// The newest first.
    package let looks: [Look]
    /// Looks from before that moment are on the next page; `nil` on the last.
    package let next: Date?
}

extension Dossiers {
    /// Looks that one page may hold.
    private static let most = 100

    /// Who looked into the account's dossiers, the newest look first, at most 100 from before that moment.
    ///
    /// Looks of an agency that shows them later, such as the police, are among them only then. Those into dossiers filed
    /// for somebody else stand on the dossier's own page alone, whose readers change.
    package func looks(into account: ID<Account>, before: Date? = nil, at now: Date) async throws -> Looks {
        let end = before ?? Date(milliseconds: 253_402_214_400_000)
        let held = HeldLooks(of: publication.catalogue, at: now)
        let found = try await database.read { tx in
            try tx.rows(
                """
                SELECT dossiers.code, dossiers.procedure, dossiers.agency, e.dossier, e.number, e.at, e.signature, e.body
                FROM dossiers
                JOIN dossier_events AS e ON e.dossier = dossiers.id
                WHERE dossiers.account = \(account) AND e.kind = 'viewed' AND e.at < \(end)
                    AND NOT EXISTS (SELECT 1 FROM dossier_parties WHERE dossier_parties.dossier = dossiers.id)
                ORDER BY e.at DESC, dossiers.code, e.number
                LIMIT \(Self.most)
                """
            ).map { try Look(row: $0, in: tx) }
        }
        return Looks(
            looks: found.filter { !held.holds(by: $0.agency, at: $0.at) },
            next: found.count < Self.most ? nil : found.last?.at)
    }
}

extension Look {
    fileprivate init(row: Row, in tx: Transaction) throws {
        let recorded = try Recorded(row: row, in: tx)
        var reason: ViewReason?
        if case .viewed(let because, _) = recorded.event { reason = because }
        var role: Role?
        if case .officer(let held) = recorded.by.capacity { role = held }
        self.init(
            code: try row.get("code"), procedure: try row.get("procedure"),
            agency: try recorded.by.agency ?? row.get("agency"),
            at: recorded.at, officer: recorded.by.person?.name ?? "", role: role, reason: reason,
            stated: recorded.event.statedReason)
    }
}
