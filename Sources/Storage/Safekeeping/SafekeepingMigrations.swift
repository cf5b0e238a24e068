/// Tables of keys. Append-only.
package enum SafekeepingMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 940, name: "keys that seal what is personal",
            statements: [
                """
                CREATE TABLE seal_keys (
                    generation \(.integer) PRIMARY KEY CHECK (generation > 0),
                    fingerprint \(.text) NOT NULL,
                    since \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE data_keys (
                    subject \(.text) PRIMARY KEY,
                    sealed \(.text) NOT NULL
                ) \(.strict)
                """,
            ])
    ]
}
