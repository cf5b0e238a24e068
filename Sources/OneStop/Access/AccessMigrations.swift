package import Storage

/// Tables of visits, second factors and security events. Append-only.
package enum AccessMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 900, name: "visits with their place, second factors, security events",
            statements: [
                // Visits are passing: everybody signs in anew, officers with their second factor.
                "DROP TABLE sessions",
                """
                CREATE TABLE sessions (
                    token \(.text) PRIMARY KEY,
                    id \(.text) NOT NULL UNIQUE,
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    csrf \(.text) NOT NULL,
                    device \(.text) NOT NULL,
                    address \(.text) NOT NULL,
                    awaits \(.text),
                    opened_at \(.integer) NOT NULL,
                    seen_at \(.integer) NOT NULL,
                    proved_at \(.integer) NOT NULL,
                    expires_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX sessions_account ON sessions (account, opened_at)",
                "CREATE INDEX sessions_expiry ON sessions (expires_at)",
                "ALTER TABLE accounts ADD COLUMN disabled_at \(.integer)",
                "CREATE INDEX posts_officers ON posts (agency, account)",
                """
                CREATE TABLE second_factors (
                    account \(.text) PRIMARY KEY REFERENCES accounts (id),
                    secret \(.blob) NOT NULL,
                    begun_at \(.integer) NOT NULL,
                    confirmed_at \(.integer),
                    last_step \(.integer) NOT NULL,
                    failures \(.integer) NOT NULL,
                    locked_until \(.integer)
                ) \(.strict)
                """,
                """
                CREATE TABLE recovery_codes (
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    selector \(.text) NOT NULL,
                    hash \(.text) NOT NULL,
                    used_at \(.integer),
                    PRIMARY KEY (account, selector)
                ) \(.strict)
                """,
                """
                CREATE TABLE security_events (
                    number \(.integer) PRIMARY KEY CHECK (number > 0),
                    at \(.integer) NOT NULL,
                    kind \(.text) NOT NULL,
                    actor \(.text),
                    actor_name \(.text) NOT NULL,
                    subject \(.text),
                    subject_name \(.text) NOT NULL,
                    address \(.text) NOT NULL,
                    detail \(.text) NOT NULL,
                    chain \(.text) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX security_events_kind ON security_events (kind, number)",
                "CREATE INDEX security_events_subject ON security_events (subject, number)",
                """
                CREATE TABLE security_head (
                    id \(.integer) PRIMARY KEY CHECK (id = 1),
                    number \(.integer) NOT NULL,
                    chain \(.text) NOT NULL
                ) \(.strict)
                """,
                "INSERT INTO security_head (id, number, chain) VALUES (1, 0, '')",
            ])
    ]
}
