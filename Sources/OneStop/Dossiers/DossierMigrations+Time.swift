import Storage

extension DossierMigrations {
    /// What clocks and sweepers keep beside a dossier. Append-only.
    static let time: [Migration] = [
        Migration(
            number: 210, name: "what is owed by when, and who is told next",
            statements: [
                "ALTER TABLE dossiers ADD COLUMN owed_at \(.integer)",
                "ALTER TABLE dossiers ADD COLUMN wake_at \(.integer)",
                "ALTER TABLE dossiers ADD COLUMN rung \(.integer)",
                // The first sweep reckons every open dossier anew.
                "UPDATE dossiers SET owed_at = attention_at, wake_at = 0 WHERE is_open = 1",
                "CREATE INDEX dossiers_owed ON dossiers (agency, is_open, owed_at, id)",
                "CREATE INDEX dossiers_silent ON dossiers (is_open, owed_at, stage, agency)",
                "CREATE INDEX dossiers_wake ON dossiers (is_open, wake_at, id)",
            ]),
        Migration(
            number: 211, name: "by when the open step wants to be done",
            statements: [
                "ALTER TABLE dossiers ADD COLUMN work_by \(.integer)",
                "UPDATE dossiers SET work_by = attention_at",
                "CREATE INDEX dossiers_mine ON dossiers (agency, assignee, is_open, work_by, id)",
            ]),
        Migration(
            number: 212, name: "by which calendar a dossier was counted",
            statements: [
                """
                CREATE TABLE calendars (
                    fingerprint \(.text) PRIMARY KEY,
                    holidays \(.text) NOT NULL,
                    kept_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                // What was counted before nobody knows: it is counted anew.
                "ALTER TABLE dossiers ADD COLUMN calendar \(.text) NOT NULL DEFAULT ''",
                "CREATE INDEX dossiers_calendar ON dossiers (agency, is_open, calendar, id)",
            ]),
    ]
}
