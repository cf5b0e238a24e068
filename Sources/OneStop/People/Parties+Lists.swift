import Foundation
package import Kernel
import Storage

extension Parties {
    /// Dossiers that the account sees by an organisation or as the person represented, or filed under a mandate that
    /// stands; newest first, so many at most.
    static func dossiers(
        of account: ID<Account>, after last: QueueKey?, most: Int, in tx: Transaction
    ) throws -> [QueueRow] {
        let organisations = try Organisations.all(of: account, in: tx).map { $0.organisation.id }
        let mandates = try tx.rows(
            """
            SELECT id
            FROM mandates
            WHERE represented = \(account) OR (holder = \(account) AND ended_at IS NULL)
            ORDER BY made_at DESC
            LIMIT 100
            """
        ).map { try $0.get("id") as ID<Mandate> }
        let rows =
            try organisations.flatMap { try tx.rows(listing(of: $0, before: last?.id, most: most)) }
            + mandates.flatMap { try tx.rows(listing(of: $0, before: last?.id, most: most)) }
        return Array(try rows.map(QueueRow.init(row:)).sorted(by: newestFirst).prefix(most))
    }

    /// One page of an organisation's dossiers, newest first.
    ///
    /// - Parameter before: the last dossier of the page before.
    package func dossiers(
        of organisation: ID<Organisation>, for account: ID<Account>, before: ID<Dossier>? = nil
    ) async throws -> [QueueRow] {
        try await database.read { tx in
            guard try Membership.role(of: account, in: organisation, tx) != nil else { return [] }
            return try tx.rows(Self.listing(of: organisation, before: before, most: Self.pageLength + 1))
                .map(QueueRow.init(row:)).sorted(by: Self.newestFirst)
        }
    }

    /// Dossiers on one page.
    package static let pageLength = 50

    /// Ids of dossiers begin with their moment, so they sort as they were filed.
    static func listing(of organisation: ID<Organisation>, before: ID<Dossier>?, most: Int) -> SQL {
        let narrowed: SQL = before.map { "AND dossier < \($0)" } ?? ""
        return """
            SELECT \(QueueRow.columns)
            FROM dossiers
            WHERE id IN (
                SELECT dossier
                FROM dossier_parties
                WHERE organisation = \(organisation) \(narrowed)
                ORDER BY dossier DESC
                LIMIT \(most)
            )
            """
    }

    private static func listing(of mandate: ID<Mandate>, before: ID<Dossier>?, most: Int) -> SQL {
        let narrowed: SQL = before.map { "AND dossier < \($0)" } ?? ""
        return """
            SELECT \(QueueRow.columns)
            FROM dossiers
            WHERE id IN (
                SELECT dossier
                FROM dossier_parties
                WHERE mandate = \(mandate) \(narrowed)
                ORDER BY dossier DESC
                LIMIT \(most)
            )
            """
    }

    private static func newestFirst(_ one: QueueRow, _ other: QueueRow) -> Bool { one.id.text > other.id.text }
}
