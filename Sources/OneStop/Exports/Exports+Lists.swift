package import Foundation
package import Kernel
import Storage

extension Exports {
    /// Requests on one page.
    package static let pageLength = 50

    /// The request, for its asker and for whoever may decide on it; `nil` for everybody else.
    package func find(_ id: ID<ExportRequest>, for account: Account) async throws -> ExportRequest? {
        let found = try await database.read { tx in
            try tx.row("SELECT \(ExportRequest.columns) FROM export_requests WHERE id = \(id)")
                .map(ExportRequest.init(row:))
        }
        guard let found, found.asker.account == account.id || found.mayBeDecided(by: account) else { return nil }
        return found
    }

    /// What waits for that account's word at the agency, the oldest first, at most 50.
    package func waiting(for account: Account, at agency: String, now: Date) async throws -> [ExportRequest] {
        guard account.decidesExports(of: agency) else { return [] }
        return try await database.read { tx in
            try tx.rows(Self.waitingListing(at: agency, now: now)).map(ExportRequest.init(row:))
        }.filter { $0.mayBeDecided(by: account) }
    }

    /// One page of what was asked for, the newest first: of the whole agency for who leads it, else one's own.
    ///
    /// - Parameter before: the last request of the page before.
    package func page(
        for account: Account, at agency: String, before: ID<ExportRequest>? = nil
    ) async throws -> (requests: [ExportRequest], next: ID<ExportRequest>?) {
        let listing =
            account.heads(agency)
            ? Self.listing(at: agency, before: before) : Self.listing(of: account.id, before: before)
        let found = try await database.read { tx in try tx.rows(listing).map(ExportRequest.init(row:)) }
        let shown = Array(found.prefix(Self.pageLength))
        return (shown, found.count > Self.pageLength ? shown.last?.id : nil)
    }

    static func waitingListing(at agency: String, now: Date) -> SQL {
        """
        SELECT \(ExportRequest.columns)
        FROM export_requests
        WHERE agency = \(agency) AND state = 'waiting' AND asked_at > \(now.addingTimeInterval(-ExportRequest.patience))
        ORDER BY asked_at, id
        LIMIT \(pageLength)
        """
    }

    static func listing(at agency: String, before: ID<ExportRequest>?) -> SQL {
        let narrowed: SQL = before.map { "AND id < \($0)" } ?? ""
        return """
            SELECT \(ExportRequest.columns)
            FROM export_requests
            WHERE agency = \(agency) \(narrowed)
            ORDER BY id DESC
            LIMIT \(pageLength + 1)
            """
    }

    static func listing(of asker: ID<Account>, before: ID<ExportRequest>?) -> SQL {
        let narrowed: SQL = before.map { "AND id < \($0)" } ?? ""
        return """
            SELECT \(ExportRequest.columns)
            FROM export_requests
            WHERE asker = \(asker) \(narrowed)
            ORDER BY id DESC
            LIMIT \(pageLength + 1)
            """
    }

    /// What that person asked for at that address and may still take or wait for, the newest first.
    static func recent(of asker: ID<Account>, _ address: String, at now: Date) -> SQL {
        let oldest = now.addingTimeInterval(-ExportRequest.patience - ExportRequest.validity)
        return """
            SELECT \(ExportRequest.columns)
            FROM export_requests
            WHERE asker = \(asker) AND asked_at > \(oldest) AND address = \(address)
            ORDER BY id DESC
            LIMIT \(pageLength)
            """
    }
}
