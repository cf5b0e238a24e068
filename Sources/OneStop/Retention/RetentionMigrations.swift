package import Storage

/// Tables of what is erased by time, and what is held from it. Append-only.
package enum RetentionMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 3_000, name: "what was erased by time, what is held, files let go of",
            statements: [
                "ALTER TABLE dossiers ADD COLUMN purged_at \(.integer)",
                """
                CREATE INDEX dossiers_ended ON dossiers (is_open, submitted_at, id)
                WHERE purged_at IS NULL
                """,
                "CREATE INDEX drafts_saved ON drafts (saved_at, id)",
                "CREATE INDEX outbox_age ON outbox (at, id)",
                // Whoever erases and whoever holds pass it one by one.
                "CREATE TABLE purge_gate (id \(.integer) PRIMARY KEY CHECK (id = 1)) \(.strict)",
                "INSERT INTO purge_gate (id) VALUES (1)",
                """
                CREATE TABLE retention_holds (
                    id \(.text) PRIMARY KEY,
                    code \(.text) NOT NULL,
                    reason \(.text) NOT NULL,
                    by_account \(.text) NOT NULL,
                    by_name \(.text) NOT NULL,
                    since \(.integer) NOT NULL,
                    ended_at \(.integer),
                    ended_by_name \(.text)
                ) \(.strict)
                """,
                "CREATE UNIQUE INDEX retention_holds_open ON retention_holds (code) WHERE ended_at IS NULL",
                "CREATE INDEX retention_holds_newest ON retention_holds (since, id)",
                """
                CREATE TABLE purge_runs (
                    day \(.text) PRIMARY KEY,
                    started_at \(.integer) NOT NULL,
                    finished_at \(.integer),
                    is_held \(.integer) NOT NULL CHECK (is_held IN (0, 1)),
                    failed \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE purge_counts (
                    day \(.text) NOT NULL,
                    what \(.text) NOT NULL,
                    total \(.integer) NOT NULL,
                    PRIMARY KEY (day, what)
                ) \(.strict)
                """,
                """
                CREATE TABLE file_releases (
                    digest \(.text) PRIMARY KEY,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX file_releases_at ON file_releases (at)",
            ])
    ]
}
