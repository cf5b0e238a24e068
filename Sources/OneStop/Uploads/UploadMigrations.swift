package import Storage

/// Tables of uploads that come in pieces. Append-only.
package enum UploadMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 2_700, name: "uploads that come in pieces",
            statements: [
                // Drafts are thrown away freely: an upload to one that is gone ends by its own time.
                """
                CREATE TABLE partial_uploads (
                    id \(.text) PRIMARY KEY,
                    account \(.text) NOT NULL,
                    draft \(.text) NOT NULL,
                    field \(.text) NOT NULL,
                    file_name \(.text) NOT NULL,
                    length \(.integer) NOT NULL CHECK (length > 0),
                    started_at \(.integer) NOT NULL,
                    outcome \(.text)
                ) \(.strict)
                """,
                "CREATE INDEX partial_uploads_open ON partial_uploads (account, started_at) WHERE outcome IS NULL",
                "CREATE INDEX partial_uploads_age ON partial_uploads (started_at)",
            ])
    ]
}
