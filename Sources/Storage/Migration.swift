package import Foundation
import Kernel

/// One step of the schema, never edited once released.
package struct Migration: Sendable {
    /// Migrations run in the order of their numbers; each number is used once.
    package let number: Int
    package let name: String
    package let statements: [SQL]

    package init(number: Int, name: String, statements: [SQL]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// SHA-256 over the statements as SQLite takes them; the same on both engines.
    package var digest: String {
        SHA256Digest.of(statements.map { $0.rendered(for: .sqlite).text }.joined(separator: ";\n")).hex
    }
}

extension Database {
    /// Brings the schema to the last of those migrations; what already ran is checked by digest.
    ///
    /// Two servers that start at once don't run a step twice.
    ///
    /// - Throws: `StorageError` of code `.migration` where one was edited or the database knows one that isn't listed.
    package func migrate(_ migrations: [Migration], at now: Date = .now) async throws {
        let ordered = migrations.sorted { $0.number < $1.number }
        try await write { tx in
            if tx.dialect == .postgres { try tx.run("SELECT pg_advisory_xact_lock(4720160118)") }
            try tx.run(
                """
                CREATE TABLE IF NOT EXISTS migrations (
                    number \(.integer) PRIMARY KEY,
                    name \(.text) NOT NULL,
                    digest \(.text) NOT NULL,
                    applied_at \(.integer) NOT NULL
                ) \(.strict)
                """)
            var applied: [Int: String] = [:]
            for row in try tx.rows("SELECT number, digest FROM migrations") {
                applied[try row.get("number")] = try row.get("digest") as String
            }
            for migration in ordered { try Self.apply(migration, applied: applied[migration.number], at: now, in: tx) }
            let unknown = Set(applied.keys).subtracting(ordered.map(\.number)).sorted()
            guard unknown.isEmpty else {
                throw StorageError(
                    code: .migration, detail: "the database has migrations \(unknown) that this version doesn't know")
            }
        }
    }

    private static func apply(_ migration: Migration, applied: String?, at now: Date, in tx: Transaction) throws {
        if let applied {
            guard applied == migration.digest else {
                throw StorageError(
                    code: .migration, detail: "migration \(migration.number) (\(migration.name)) was edited after it ran")
            }
            return
        }
        for statement in migration.statements { try tx.run(statement) }
        try tx.run(
            """
            INSERT INTO migrations (number, name, digest, applied_at)
            VALUES (\(migration.number), \(migration.name), \(migration.digest), \(now))
            """)
    }
}
