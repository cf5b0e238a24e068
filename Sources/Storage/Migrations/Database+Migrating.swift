package import Foundation

extension Database {
    /// Brings the schema up to date: all missing migrations in one transaction, one server at a time.
    ///
    /// - Throws: code `migration`, changing nothing, if an applied migration was edited or is not in the list, or one
    ///   would come before another of its hundred that is applied; a statement's own code, naming the migration, if one fails.
    package func migrate(_ migrations: [Migration], now: Date = Date()) async throws {
        try migrations.checkOrder()
        try migrations.checkConstraints()
        try await submit(.migrate) { tx in
            try lockMigrations(tx)
            let applied = try appliedMigrations(tx)
            for migration in try pending(migrations, after: applied) {
                try apply(migration, tx, now)
            }
        }
    }
}

/// What the table `migrations` keeps of one that was applied.
private struct AppliedMigration {
    let number: Int
    let name: String
    let digest: String

    init(row: Row) throws {
        number = try row.get("number")
        name = try row.get("name")
        digest = try row.get("digest")
    }
}

/// On SQLite the transaction itself is the lock.
private func lockMigrations(_ tx: Transaction) throws {
    guard tx.dialect == .postgres else { return }
    try tx.run("SELECT pg_advisory_xact_lock(hashtext('motcua migrations ' || current_schema()))")
}

private func appliedMigrations(_ tx: Transaction) throws -> [AppliedMigration] {
    try tx.run(
        """
        CREATE TABLE IF NOT EXISTS migrations (
            number \(.integer) PRIMARY KEY,
            name \(.text) NOT NULL,
            digest \(.text) NOT NULL,
            applied_at \(.integer) NOT NULL
        ) \(.strict)
        """)
    return try tx.rows("SELECT number, name, digest FROM migrations ORDER BY number").map(AppliedMigration.init)
}

/// Those not applied yet. Each feature numbers its own in a hundred of its own, where they follow each other.
private func pending(
    _ migrations: [Migration], after applied: [AppliedMigration]
) throws(StorageError) -> [Migration] {
    for old in applied {
        guard let known = migrations.first(where: { $0.number == old.number }) else {
            throw StorageError(
                .migration, "migration \(old.number) (\(old.name)) was applied but this program does not have it")
        }
        guard known.digest == old.digest else {
            throw StorageError(.migration, "\(known.title) was edited after it had been applied")
        }
    }
    let done = Set(applied.map(\.number))
    let pending = migrations.filter { !done.contains($0.number) }
    for migration in pending {
        let later = applied.first { $0.number > migration.number && $0.number / 100 == migration.number / 100 }
        if let later {
            throw StorageError(
                .migration, "\(migration.title) comes too late, migration \(later.number) (\(later.name)) is applied")
        }
    }
    return pending
}

private func apply(_ migration: Migration, _ tx: Transaction, _ now: Date) throws {
    do {
        for statement in migration.statements { try tx.run(statement) }
    } catch let error as StorageError {
        throw StorageError(error.code, "\(migration.title): \(error.detail)")
    }
    try tx.run(
        """
        INSERT INTO migrations (number, name, digest, applied_at)
        VALUES (\(migration.number), \(migration.name), \(migration.digest), \(now))
        """)
}
