package import Storage

/// Tables of people. Append-only.
package enum IdentityMigrations {
    package static let all: [Migration] = accounts + work

    private static let accounts: [Migration] = [
        Migration(
            number: 100, name: "accounts, posts, codes and sessions",
            statements: [
                """
                CREATE TABLE accounts (
                    id \(.text) PRIMARY KEY,
                    name \(.text) NOT NULL,
                    phone \(.text) UNIQUE,
                    email \(.text) UNIQUE,
                    password \(.text) NOT NULL,
                    language \(.text) NOT NULL,
                    confirmed_at \(.integer),
                    created_at \(.integer) NOT NULL,
                    CHECK (phone IS NOT NULL OR email IS NOT NULL)
                ) \(.strict)
                """,
                """
                CREATE TABLE posts (
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    agency \(.text) NOT NULL,
                    role \(.text) NOT NULL,
                    PRIMARY KEY (account, agency, role)
                ) \(.strict)
                """,
                "CREATE INDEX posts_agency ON posts (agency, role)",
                """
                CREATE TABLE one_time_codes (
                    account \(.text) PRIMARY KEY REFERENCES accounts (id),
                    code \(.text) NOT NULL,
                    expires_at \(.integer) NOT NULL,
                    tries_left \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE sessions (
                    token \(.text) PRIMARY KEY,
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    csrf \(.text) NOT NULL,
                    opened_at \(.integer) NOT NULL,
                    seen_at \(.integer) NOT NULL,
                    expires_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX sessions_account ON sessions (account)",
            ])
    ]
}
