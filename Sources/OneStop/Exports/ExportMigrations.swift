package import Storage

/// Files of many people's data that leave the house with a second person's approval. Append-only.
package enum ExportMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 2600, name: "exports that a second officer approves",
            statements: [
                """
                CREATE TABLE export_requests (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    kind \(.text) NOT NULL CHECK (kind IN ('book', 'results', 'receipts')),
                    address \(.text) NOT NULL,
                    lines \(.integer) NOT NULL CHECK (lines > 0),
                    reason \(.text) NOT NULL,
                    asker \(.text) NOT NULL REFERENCES accounts (id),
                    asker_name \(.text) NOT NULL,
                    is_head \(.integer) NOT NULL CHECK (is_head IN (0, 1)),
                    asked_at \(.integer) NOT NULL,
                    state \(.text) NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
                    decider \(.text) REFERENCES accounts (id),
                    decider_name \(.text),
                    decided_at \(.integer),
                    words \(.text) NOT NULL,
                    taken_at \(.integer),
                    CHECK (decider IS NULL OR decider <> asker)
                ) \(.strict)
                """,
                "CREATE INDEX export_requests_waiting ON export_requests (agency, asked_at, id) WHERE state = 'waiting'",
                "CREATE INDEX export_requests_agency ON export_requests (agency, id)",
                "CREATE INDEX export_requests_asker ON export_requests (asker, id)",
            ])
    ]
}
