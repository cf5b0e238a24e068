package import Storage

/// Accounts whose owners asked for them to be closed. Append-only.
package enum PersonalDataMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 3_100, name: "accounts that are to be closed, or were",
            statements: [
                """
                CREATE TABLE account_closings (
                    account \(.text) PRIMARY KEY REFERENCES accounts (id),
                    asked_at \(.integer) NOT NULL,
                    due_at \(.integer) NOT NULL,
                    closed_at \(.integer)
                ) \(.strict)
                """,
                "CREATE INDEX account_closings_due ON account_closings (due_at, account) WHERE closed_at IS NULL",
                // A mandate goes only where no draft rests on it.
                "CREATE INDEX draft_parties_mandate ON draft_parties (mandate)",
            ])
    ]
}
