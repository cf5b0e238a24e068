package import Storage

/// Tables of what the virus scanner said. Append-only.
package enum ScreeningMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 901, name: "what the virus scanner said of files",
            statements: [
                """
                CREATE TABLE file_checks (
                    digest \(.text) PRIMARY KEY,
                    state \(.text) NOT NULL CHECK (state IN ('unchecked', 'waiting', 'clean', 'infected')),
                    finding \(.text) NOT NULL,
                    tries \(.integer) NOT NULL,
                    next_at \(.integer) NOT NULL,
                    added_at \(.integer) NOT NULL,
                    checked_at \(.integer)
                ) \(.strict)
                """,
                "CREATE INDEX file_checks_waiting ON file_checks (next_at) WHERE state = 'waiting'",
                "CREATE INDEX file_checks_infected ON file_checks (checked_at) WHERE state = 'infected'",
                "CREATE INDEX file_checks_unchecked ON file_checks (digest) WHERE state = 'unchecked'",
                """
                CREATE TABLE file_senders (
                    digest \(.text) NOT NULL REFERENCES file_checks (digest),
                    account \(.text) NOT NULL,
                    place \(.text) NOT NULL,
                    name \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    PRIMARY KEY (digest, account, place)
                ) \(.strict)
                """,
            ])
    ]
}
