package import Storage

/// What leaders' figures are counted by. Append-only.
package enum LeaderMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 610, name: "who worked a dossier out, and decisions in their order",
            statements: [
                // Dossiers from before are filled with their next event; decided ones stay without a name.
                "ALTER TABLE dossiers ADD COLUMN handler \(.text)",
                "ALTER TABLE dossiers ADD COLUMN handler_name \(.text)",
                "CREATE INDEX dossiers_decided ON dossiers (agency, decided_at, id)",
            ])
    ]
}
