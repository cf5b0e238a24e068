package import Storage

/// What officers took out alone. Append-only.
package enum ExportTakingMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 3400, name: "lines that one officer took out alone",
            statements: [
                """
                CREATE TABLE export_takings (
                    account \(.text) NOT NULL REFERENCES accounts (id),
                    agency \(.text) NOT NULL,
                    list \(.text) NOT NULL,
                    lines \(.integer) NOT NULL CHECK (lines >= 0),
                    taken_at \(.integer) NOT NULL,
                    PRIMARY KEY (account, list)
                ) \(.strict)
                """
            ])
    ]
}
