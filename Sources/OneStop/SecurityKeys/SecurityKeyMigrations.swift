package import Storage

/// Tables of security keys. Append-only.
package enum SecurityKeyMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 3_200, name: "security keys of officers, and what they are asked",
            statements: [
                """
                CREATE TABLE security_keys (
                    id \(.text) PRIMARY KEY,
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    credential \(.text) NOT NULL UNIQUE,
                    public_key \(.blob) NOT NULL,
                    name \(.text) NOT NULL,
                    verifies \(.integer) NOT NULL CHECK (verifies IN (0, 1)),
                    counter \(.integer) NOT NULL CHECK (counter >= 0),
                    added_at \(.integer) NOT NULL,
                    used_at \(.integer)
                ) \(.strict)
                """,
                "CREATE INDEX security_keys_account ON security_keys (account, added_at)",
                // Visits end freely: a question of one that is gone ends by its own time.
                """
                CREATE TABLE security_key_questions (
                    challenge \(.text) PRIMARY KEY,
                    session \(.text) NOT NULL,
                    purpose \(.text) NOT NULL,
                    asked_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX security_key_questions_age ON security_key_questions (asked_at)",
            ])
    ]
}
