package import Storage

/// What lies with one agency of another's dossiers: questions, and steps. Append-only.
package enum BodiesMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 230, name: "what agencies ask of each other",
            statements: [
                """
                CREATE TABLE referrals (
                    dossier \(.text) NOT NULL REFERENCES dossiers (id),
                    kind \(.text) NOT NULL,
                    number \(.integer) NOT NULL CHECK (number > 0),
                    code \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    asker \(.text) NOT NULL,
                    agency \(.text) NOT NULL,
                    role \(.text) NOT NULL,
                    subject \(.text) NOT NULL,
                    state \(.text) NOT NULL,
                    is_open \(.integer) NOT NULL CHECK (is_open IN (0, 1)),
                    asked_at \(.integer) NOT NULL,
                    due_at \(.integer) NOT NULL,
                    holder \(.text),
                    holder_name \(.text),
                    is_prepared \(.integer) NOT NULL CHECK (is_prepared IN (0, 1)),
                    PRIMARY KEY (dossier, kind, number)
                ) \(.strict)
                """,
                "CREATE INDEX referrals_open ON referrals (agency, is_open, due_at, dossier, kind, number)",
                "CREATE INDEX referrals_silent ON referrals (is_open, due_at, agency)",
            ])
    ]
}
