package import Storage

/// Tables of single sign-on. Append-only.
package enum SignOnMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 910, name: "single sign-on: begun, arrived, linked, signed out",
            statements: [
                """
                CREATE TABLE sign_on_starts (
                    state \(.text) PRIMARY KEY,
                    browser \(.text) NOT NULL,
                    provider \(.text) NOT NULL,
                    nonce \(.text) NOT NULL,
                    verifier \(.text) NOT NULL,
                    purpose \(.text) NOT NULL,
                    account \(.text),
                    session \(.text),
                    next \(.text),
                    begun_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX sign_on_starts_age ON sign_on_starts (begun_at)",
                """
                CREATE TABLE sign_on_arrivals (
                    secret \(.text) PRIMARY KEY,
                    identity \(.text) NOT NULL,
                    purpose \(.text) NOT NULL,
                    account \(.text),
                    next \(.text),
                    contact \(.text),
                    is_taken \(.integer) NOT NULL,
                    code \(.text),
                    code_expires \(.integer),
                    tries_left \(.integer) NOT NULL,
                    sends_left \(.integer) NOT NULL,
                    arrived_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX sign_on_arrivals_age ON sign_on_arrivals (arrived_at)",
                """
                CREATE TABLE sign_on_links (
                    id \(.text) PRIMARY KEY,
                    provider \(.text) NOT NULL,
                    issuer \(.text) NOT NULL,
                    audience \(.text) NOT NULL,
                    subject \(.text) NOT NULL,
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    assurance \(.text) NOT NULL,
                    linked_at \(.integer) NOT NULL,
                    seen_at \(.integer) NOT NULL,
                    UNIQUE (issuer, audience, subject)
                ) \(.strict)
                """,
                "CREATE INDEX sign_on_links_account ON sign_on_links (account, linked_at)",
                """
                CREATE TABLE sign_on_invitations (
                    provider \(.text) NOT NULL,
                    kind \(.text) NOT NULL,
                    value \(.text) NOT NULL,
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    invited_at \(.integer) NOT NULL,
                    PRIMARY KEY (provider, kind, value)
                ) \(.strict)
                """,
                "CREATE INDEX sign_on_invitations_account ON sign_on_invitations (account, invited_at)",
                // A visit's end takes its row along, wherever the visit is ended.
                """
                CREATE TABLE sign_on_visits (
                    session \(.text) PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
                    provider \(.text) NOT NULL,
                    issuer \(.text) NOT NULL,
                    subject \(.text) NOT NULL,
                    sid \(.text),
                    token \(.text) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX sign_on_visits_subject ON sign_on_visits (issuer, subject)",
                "CREATE INDEX sign_on_visits_sid ON sign_on_visits (issuer, sid)",
                """
                CREATE TABLE sign_on_logouts (
                    issuer \(.text) NOT NULL,
                    token \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    PRIMARY KEY (issuer, token)
                ) \(.strict)
                """,
                "CREATE INDEX sign_on_logouts_age ON sign_on_logouts (at)",
            ])
    ]
}
