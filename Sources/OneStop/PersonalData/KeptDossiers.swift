import Foundation
import Kernel
import Storage

/// The dossiers that an account filed, and how long each stays, by the rules of the nightly purge.
struct KeptDossiers: Sendable {
    let database: Database
    let publication: Publication

    /// By procedure and agency, open ones apart. Whether one is held is not in it: why it is may be nobody's to know yet.
    func groups(of account: ID<Account>) async throws -> [KeptGroup] {
        let found = try await database.read { tx in
            try tx.rows(Self.grouping(of: account)).map { (try PinnedDossier(row: $0), $0) }
        }
        let purge = DossierPurge(database: database, publication: publication)
        var groups: [KeptGroup] = []
        for (pinned, row) in found {
            groups.append(
                KeptGroup(
                    procedure: pinned.procedure, agency: pinned.agency, isOpen: try row.get("is_open"),
                    total: try row.get("total"), rule: try await purge.rule(for: pinned),
                    lastAt: try row.get("last_at")))
        }
        return groups
    }

    /// One row for each version of a procedure at an agency, with one dossier that stands for all.
    static func grouping(of account: ID<Account>) -> SQL {
        """
        SELECT procedure, version, agency, is_open, MIN(id) AS id, COUNT(*) AS total, MAX(ended) AS last_at
        FROM (
            SELECT d.id, d.procedure, d.version, d.agency, d.is_open, (
                    SELECT MAX(at) FROM dossier_events AS e WHERE e.dossier = d.id AND e.kind <> 'viewed'
                ) AS ended
            FROM dossiers AS d
            WHERE d.account = \(account) AND d.purged_at IS NULL
        ) AS own
        GROUP BY procedure, version, agency, is_open
        ORDER BY procedure, agency, is_open, version
        """
    }

    /// The next that the account filed, the oldest first.
    static func listing(of account: ID<Account>, after key: QueueKey?, most: Int) -> SQL {
        var rest: SQL = ""
        if let key { rest = "AND submitted_at >= \(key.at) AND (submitted_at > \(key.at) OR id > \(key.id))" }
        return """
            SELECT id, code, submitted_at
            FROM dossiers
            WHERE account = \(account) AND purged_at IS NULL \(rest)
            ORDER BY submitted_at, id
            LIMIT \(most)
            """
    }

    /// The next that others filed for the account's holder, in the order of their ids.
    static func represented(_ account: ID<Account>, after last: String, most: Int) -> SQL {
        """
        SELECT d.id, d.code
        FROM mandates AS m
        JOIN dossier_parties AS p ON p.mandate = m.id
        JOIN dossiers AS d ON d.id = p.dossier
        WHERE m.represented = \(account) AND p.dossier > \(last) AND d.purged_at IS NULL AND m.holder <> \(account)
        ORDER BY p.dossier
        LIMIT \(most)
        """
    }

    /// The newest open ones that the account filed.
    static func open(of account: ID<Account>, most: Int) -> SQL {
        """
        SELECT code
        FROM dossiers
        WHERE account = \(account) AND is_open = 1 AND purged_at IS NULL
        ORDER BY submitted_at DESC, id DESC
        LIMIT \(most)
        """
    }
}
