package import Storage

/// The register of deliverables. Append-only.
package enum DeliverableMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 400, name: "deliverables",
            statements: [
                """
                CREATE TABLE deliverables (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    register \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    dossier \(.text) NOT NULL REFERENCES dossiers (id),
                    code \(.text) NOT NULL,
                    number \(.text) NOT NULL,
                    number_key \(.text) NOT NULL,
                    subject \(.text),
                    holder \(.text) NOT NULL,
                    search \(.text) NOT NULL,
                    account \(.text),
                    issued_on \(.text) NOT NULL,
                    expires_on \(.text),
                    state \(.text) NOT NULL,
                    is_reminded \(.integer) NOT NULL CHECK (is_reminded IN (0, 1))
                ) \(.strict)
                """,
                "CREATE INDEX deliverables_number ON deliverables (number_key)",
                "CREATE INDEX deliverables_account ON deliverables (account, issued_on)",
                "CREATE INDEX deliverables_agency ON deliverables (agency, issued_on, id)",
                "CREATE INDEX deliverables_expiry ON deliverables (state, is_reminded, expires_on)",
            ])
    ]
}
