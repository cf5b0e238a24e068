package import Storage

/// Tables of codes, organisations and mandates. Append-only.
package enum PeopleMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 920, name: "codes in place of passwords, and how many were asked for",
            statements: [
                """
                CREATE TABLE sent_codes (
                    key \(.text) PRIMARY KEY,
                    account \(.text) REFERENCES accounts (id),
                    code \(.text) NOT NULL,
                    expires_at \(.integer) NOT NULL,
                    tries_left \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX sent_codes_expiry ON sent_codes (expires_at)",
                "CREATE INDEX sent_codes_account ON sent_codes (account)",
                """
                CREATE TABLE code_quotas (
                    scope \(.text) NOT NULL,
                    key \(.text) NOT NULL,
                    hour \(.integer) NOT NULL,
                    used \(.integer) NOT NULL,
                    PRIMARY KEY (scope, key, hour)
                ) \(.strict)
                """,
                "CREATE INDEX code_quotas_hour ON code_quotas (hour)",
            ]),
        organisations, mandates, parties, checks,
    ]

    private static let organisations = Migration(
        number: 921, name: "organisations, their members and invitations",
        statements: [
            """
            CREATE TABLE organisations (
                id \(.text) PRIMARY KEY,
                name \(.text) NOT NULL,
                code \(.text) NOT NULL,
                made_at \(.integer) NOT NULL,
                checked_at \(.integer)
            ) \(.strict)
            """,
            "CREATE INDEX organisations_code ON organisations (code)",
            """
            CREATE TABLE organisation_checks (
                code \(.text) PRIMARY KEY,
                organisation \(.text) NOT NULL REFERENCES organisations (id),
                at \(.integer) NOT NULL,
                officer \(.text) NOT NULL
            ) \(.strict)
            """,
            """
            CREATE TABLE organisation_members (
                organisation \(.text) NOT NULL REFERENCES organisations (id),
                account \(.text) NOT NULL REFERENCES accounts (id),
                role \(.text) NOT NULL CHECK (role IN ('owner', 'filer', 'reader')),
                since \(.integer) NOT NULL,
                PRIMARY KEY (organisation, account)
            ) \(.strict)
            """,
            "CREATE INDEX organisation_members_account ON organisation_members (account)",
            """
            CREATE TABLE organisation_invitations (
                id \(.text) PRIMARY KEY,
                organisation \(.text) NOT NULL REFERENCES organisations (id),
                role \(.text) NOT NULL,
                contact \(.text) NOT NULL,
                masked \(.text) NOT NULL,
                secret \(.text) NOT NULL UNIQUE,
                by_account \(.text) NOT NULL,
                by_name \(.text) NOT NULL,
                made_at \(.integer) NOT NULL,
                expires_at \(.integer) NOT NULL,
                settled_at \(.integer)
            ) \(.strict)
            """,
            "CREATE INDEX organisation_invitations_place ON organisation_invitations (organisation, expires_at)",
            "CREATE INDEX organisation_invitations_contact ON organisation_invitations (contact, expires_at)",
            """
            CREATE TABLE organisation_events (
                organisation \(.text) NOT NULL REFERENCES organisations (id),
                number \(.integer) NOT NULL CHECK (number > 0),
                at \(.integer) NOT NULL,
                kind \(.text) NOT NULL,
                actor \(.text) NOT NULL,
                actor_name \(.text) NOT NULL,
                subject \(.text) NOT NULL,
                role \(.text),
                PRIMARY KEY (organisation, number)
            ) \(.strict)
            """,
        ])

    private static let mandates = Migration(
        number: 922, name: "mandates to file for another person",
        statements: [
            """
            CREATE TABLE mandates (
                id \(.text) PRIMARY KEY,
                holder \(.text) NOT NULL REFERENCES accounts (id),
                holder_name \(.text) NOT NULL,
                name \(.text) NOT NULL,
                number \(.text) NOT NULL,
                contact \(.text) NOT NULL,
                contact_digest \(.text) NOT NULL,
                procedure \(.text),
                until_day \(.text) NOT NULL,
                basis \(.text) NOT NULL CHECK (basis IN ('code', 'paper')),
                paper \(.text),
                represented \(.text) REFERENCES accounts (id),
                made_at \(.integer) NOT NULL,
                confirmed_at \(.integer),
                ended_at \(.integer),
                ended_by \(.text)
            ) \(.strict)
            """,
            "CREATE INDEX mandates_holder ON mandates (holder, made_at, id)",
            "CREATE INDEX mandates_represented ON mandates (represented, made_at, id)",
            "CREATE INDEX mandates_contact ON mandates (contact_digest, made_at, id)",
            """
            CREATE TABLE mandate_codes (
                mandate \(.text) PRIMARY KEY REFERENCES mandates (id),
                code \(.text) NOT NULL,
                expires_at \(.integer) NOT NULL,
                tries_left \(.integer) NOT NULL
            ) \(.strict)
            """,
        ])

    private static let checks = Migration(
        number: 924, name: "cards compared with persons at the desk",
        statements: [
            """
            CREATE TABLE desk_codes (
                id \(.text) PRIMARY KEY,
                officer \(.text) NOT NULL REFERENCES accounts (id),
                account \(.text) REFERENCES accounts (id),
                masked \(.text) NOT NULL,
                code \(.text) NOT NULL,
                expires_at \(.integer) NOT NULL,
                tries_left \(.integer) NOT NULL
            ) \(.strict)
            """,
            "CREATE INDEX desk_codes_expiry ON desk_codes (expires_at)",
            """
            CREATE TABLE identity_checks (
                account \(.text) PRIMARY KEY REFERENCES accounts (id),
                at \(.integer) NOT NULL,
                officer \(.text) NOT NULL,
                officer_name \(.text) NOT NULL,
                agency \(.text) NOT NULL,
                masked \(.text) NOT NULL
            ) \(.strict)
            """,
        ])

    private static let parties = Migration(
        number: 923, name: "for whom drafts and dossiers are",
        statements: [
            """
            CREATE TABLE draft_parties (
                draft \(.text) PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
                organisation \(.text) REFERENCES organisations (id),
                mandate \(.text) REFERENCES mandates (id)
            ) \(.strict)
            """,
            """
            CREATE TABLE dossier_parties (
                dossier \(.text) PRIMARY KEY REFERENCES dossiers (id),
                organisation \(.text) REFERENCES organisations (id),
                mandate \(.text) REFERENCES mandates (id),
                submitted_at \(.integer) NOT NULL
            ) \(.strict)
            """,
            "CREATE INDEX dossier_parties_organisation ON dossier_parties (organisation, dossier)",
            "CREATE INDEX dossier_parties_mandate ON dossier_parties (mandate, dossier)",
        ])
}
