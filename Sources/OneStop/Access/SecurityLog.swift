package import Foundation
package import Kernel
package import Storage

/// The list of security events: appended, each bound to all before it by a chain of digests.
package struct SecurityLog: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// Events on one page.
    package static let pageLength = 50
    /// Events that are checked in one read.
    private static let batch = 1_000

    /// Writes an event down that belongs to no other change.
    package func record(
        _ kind: SecurityEvent.Kind, by actor: Person?, from origin: VisitOrigin, detail: String = "", at now: Date
    ) async throws {
        try await database.write { tx in
            try Self.record(kind, by: actor, from: origin, detail: detail, at: now, in: tx)
        }
    }

    /// The newest events before that number, newest first.
    ///
    /// - Parameters:
    ///   - kind: those alone.
    ///   - subject: about that account alone; one of the two narrows, not both.
    package func page(
        of kind: SecurityEvent.Kind? = nil, about subject: ID<Account>? = nil, before: Int? = nil
    ) async throws -> [SecurityEvent] {
        try await database.read { tx in
            try tx.rows(Self.listing(kind, subject, before ?? Int.max)).map(SecurityEvent.init(row:))
        }
    }

    static func listing(_ kind: SecurityEvent.Kind?, _ subject: ID<Account>?, _ before: Int) -> SQL {
        let narrowed: SQL =
            if let subject {
                "AND subject = \(subject)"
            } else if let kind {
                "AND kind = \(kind)"
            } else {
                ""
            }
        return """
            SELECT \(SecurityEvent.columns)
            FROM security_events
            WHERE number < \(before) \(narrowed)
            ORDER BY number DESC
            LIMIT \(pageLength + 1)
            """
    }

    /// Computes the chain anew from the first event to the one that was the last when it began.
    package func check() async throws -> SecurityChain {
        let (last, head) = try await database.read { tx -> (Int, String) in
            let row = try tx.row("SELECT number, chain FROM security_head WHERE id = 1")
            return (try row?.get("number") ?? 0, try row?.get("chain") ?? "")
        }
        var (number, chain) = (0, "")
        while number < last {
            for row in try await rows(after: number, to: last) {
                guard let row, let event = try? SecurityEvent(row: row), event.number == number + 1,
                    try row.get("chain", as: String.self) == event.chain(after: chain)
                else { return SecurityChain(length: number, head: chain, breaksAt: number + 1) }
                (number, chain) = (event.number, try row.get("chain"))
            }
        }
        return SecurityChain(length: number, head: chain, breaksAt: chain == head ? nil : number)
    }

    /// The next events in order; an empty row stands for one that is missing.
    private func rows(after number: Int, to last: Int) async throws -> [Row?] {
        let rows = try await database.read { tx in
            try tx.rows(
                """
                SELECT \(SecurityEvent.columns)
                FROM security_events
                WHERE number > \(number) AND number <= \(last)
                ORDER BY number
                LIMIT \(Self.batch)
                """)
        }
        return rows.isEmpty ? [nil] : rows
    }
}
