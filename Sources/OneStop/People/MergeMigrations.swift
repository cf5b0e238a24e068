package import Storage

/// Accounts that were put together. Append-only.
package enum MergeMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 2610, name: "accounts put together at the desk",
            statements: [
                """
                CREATE TABLE account_merges (
                    closed \(.text) PRIMARY KEY REFERENCES accounts (id),
                    kept \(.text) NOT NULL REFERENCES accounts (id),
                    at \(.integer) NOT NULL,
                    officer \(.text) NOT NULL REFERENCES accounts (id),
                    agency \(.text) NOT NULL,
                    CHECK (closed <> kept)
                ) \(.strict)
                """,
                "CREATE INDEX account_merges_kept ON account_merges (kept)",
                // Whoever is put together is looked up in these by account.
                "CREATE INDEX file_senders_account ON file_senders (account)",
            ])
    ]
}
