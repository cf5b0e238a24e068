import Foundation
import Kernel
package import Storage

/// The queue of what other agencies ask of one, and of steps that lie with it.
package struct Referrals: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    package static let pageSize = 25

    /// One page, what is due first on top; of settled ones the newest limit first.
    package func page(of agency: String, isOpen: Bool, after key: ReferralKey?) async throws -> ReferralPage {
        let rows = try await database.read { tx in
            try tx.rows(Self.listing(agency, isOpen: isOpen, after: key)).map(Referral.init(row:))
        }
        guard rows.count > Self.pageSize else { return ReferralPage(rows: rows, next: nil) }
        let shown = Array(rows.prefix(Self.pageSize))
        return ReferralPage(rows: shown, next: shown.last.map(ReferralKey.init))
    }

    /// How many are open, beside the counts of the other queues.
    static func counting(_ agency: String, as queue: Queue) -> SQL {
        """
        SELECT \(queue.rawValue) AS queue, COUNT(*) AS total
        FROM referrals
        WHERE agency = \(agency) AND is_open = 1
        """
    }

    /// The statement behind a page; one row more, to know whether there is a next.
    static func listing(_ agency: String, isOpen: Bool, after key: ReferralKey?) -> SQL {
        let order: SQL =
            isOpen
            ? "due_at, dossier, kind, number" : "due_at DESC, dossier DESC, kind DESC, number DESC"
        return """
            SELECT \(Referral.columns)
            FROM referrals
            WHERE agency = \(agency) AND is_open = \(isOpen ? 1 : 0) \(continuation(key, isOpen: isOpen))
            ORDER BY \(order)
            LIMIT \(pageSize + 1)
            """
    }

    private static func continuation(_ key: ReferralKey?, isOpen: Bool) -> SQL {
        guard let key else { return "" }
        let place: SQL = "(\(key.at), \(key.dossier), \(key.kind.rawValue), \(key.number))"
        return isOpen
            ? "AND (due_at, dossier, kind, number) > \(place)" : "AND (due_at, dossier, kind, number) < \(place)"
    }
}

/// One page of that queue.
package struct ReferralPage: Sendable, Hashable {
    package let rows: [Referral]
    /// Where the next page begins; `nil` on the last.
    package let next: ReferralKey?
}
