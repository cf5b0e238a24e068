package import Storage

/// Numbers and wordings of printed papers. Append-only.
package enum PrintMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 600, name: "numbers and wordings of papers",
            statements: [
                """
                CREATE TABLE print_numbers (
                    dossier \(.text) NOT NULL REFERENCES dossiers (id),
                    event \(.integer) NOT NULL,
                    kind \(.text) NOT NULL,
                    agency \(.text) NOT NULL,
                    year \(.integer) NOT NULL,
                    number \(.text) NOT NULL,
                    PRIMARY KEY (dossier, event, kind)
                ) \(.strict)
                """,
                "CREATE UNIQUE INDEX print_numbers_series ON print_numbers (agency, year, kind, number)",
                """
                CREATE TABLE print_wordings (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    kind \(.text) NOT NULL,
                    edition \(.integer) NOT NULL,
                    parts \(.text) NOT NULL,
                    by_name \(.text) NOT NULL,
                    by_account \(.text) NOT NULL,
                    since \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX print_wordings_since ON print_wordings (agency, kind, edition, since, id)",
            ])
    ]
}
