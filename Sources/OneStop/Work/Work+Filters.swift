package import Foundation
package import Kernel
import Storage

extension Work {
    /// The officer's filters in that agency, by name.
    package func filters(of officer: ID<Account>, in agency: String) async throws -> [SavedFilter] {
        try await database.read { tx in try Self.filters(of: officer, in: agency, tx) }
    }

    /// The officer's own filter; anybody else's is unknown.
    package func filter(_ id: ID<SavedFilter>, of officer: ID<Account>) async throws -> SavedFilter? {
        try await database.read { tx in
            let row = try tx.row(
                """
                SELECT id, agency, name, queue, text, procedure, channel
                FROM saved_filters
                WHERE id = \(id) AND officer = \(officer)
                """)
            return try row.flatMap { try SavedFilter(row: $0, in: tx) }
        }
    }

    static func filters(of officer: ID<Account>, in agency: String, _ tx: Transaction) throws -> [SavedFilter] {
        try tx.rows(
            """
            SELECT id, agency, name, queue, text, procedure, channel
            FROM saved_filters
            WHERE officer = \(officer) AND agency = \(agency)
            ORDER BY name
            LIMIT \(SavedFilter.most)
            """
        ).compactMap { try SavedFilter(row: $0, in: tx) }
    }

    /// Keeps a filter; one of the same name is replaced.
    ///
    /// - Throws: `FilterRefusal`, `StorageError`.
    package func keep(
        _ filter: QueueFilter, of queue: Queue, as name: String, for officer: ID<Account>, in agency: String,
        at now: Date
    ) async throws {
        let name = String(name.trimmingBlanks.prefix(SavedFilter.longestName))
        guard !name.isEmpty else { throw FilterRefusal.missingName }
        try await database.write { tx in
            // One officer's filters are counted and written one request after the other.
            _ = try tx.row("SELECT id FROM accounts WHERE id = \(officer) \(.forUpdate)")
            let others = try Self.filters(of: officer, in: agency, tx).filter { $0.name != name }
            guard others.count < SavedFilter.most else { throw FilterRefusal.tooMany(max: SavedFilter.most) }
            var random = SystemRandomNumberGenerator()
            let id = ID<SavedFilter>.make(at: now, using: &random)
            try tx.run("DELETE FROM saved_filters WHERE officer = \(officer) AND agency = \(agency) AND name = \(name)")
            try tx.run(
                """
                INSERT INTO saved_filters (id, officer, agency, name, queue, text, procedure, channel, kept_at)
                VALUES (\(id), \(officer), \(agency), \(name), \(queue.rawValue),
                    \(try filter.text.map { try tx.seal($0, at: SavedFilter.cell(id)) }), \(filter.procedure),
                    \(filter.channel?.rawValue), \(now))
                """)
        }
    }

    /// Lets go of the officer's own filter; of anybody else's nothing happens.
    package func drop(filter: ID<SavedFilter>, of officer: ID<Account>) async throws {
        _ = try await database.write { tx in
            try tx.run("DELETE FROM saved_filters WHERE id = \(filter) AND officer = \(officer)")
        }
    }
}
