import Storage

extension IdentityMigrations {
    /// What officers' work keeps of people. Append-only.
    static let work: [Migration] = [
        Migration(
            number: 120, name: "absences and deputies",
            statements: [
                """
                CREATE TABLE absences (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    officer \(.text) NOT NULL REFERENCES accounts (id),
                    deputy \(.text) REFERENCES accounts (id),
                    from_day \(.text) NOT NULL,
                    to_day \(.text) NOT NULL,
                    reason \(.text) NOT NULL,
                    entered_by \(.text) NOT NULL REFERENCES accounts (id),
                    entered_at \(.integer) NOT NULL,
                    begun_at \(.integer),
                    ended_at \(.integer),
                    CHECK (from_day <= to_day)
                ) \(.strict)
                """,
                "CREATE INDEX absences_agency ON absences (agency, to_day)",
                "CREATE INDEX absences_officer ON absences (officer, agency, to_day)",
                "CREATE INDEX absences_beginning ON absences (begun_at, from_day)",
            ]),
        Migration(
            number: 121, name: "notices to officers",
            statements: [
                """
                CREATE TABLE officer_notices (
                    id \(.text) PRIMARY KEY,
                    officer \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    kind \(.text) NOT NULL,
                    code \(.text),
                    by_name \(.text),
                    detail \(.text) NOT NULL,
                    seen_at \(.integer)
                ) \(.strict)
                """,
                "CREATE INDEX officer_notices_newest ON officer_notices (officer, at, id)",
                "CREATE INDEX officer_notices_unread ON officer_notices (officer, seen_at)",
            ]),
    ]
}

extension DossierMigrations {
    /// What officers' work keeps beside dossiers. Append-only.
    static let work: [Migration] = [
        Migration(
            number: 220, name: "rules by which steps are given to officers",
            statements: [
                """
                CREATE TABLE assignment_rules (
                    agency \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    role \(.text) NOT NULL,
                    method \(.text) NOT NULL,
                    officer \(.text),
                    last_officer \(.text),
                    set_by \(.text) NOT NULL,
                    set_at \(.integer) NOT NULL,
                    PRIMARY KEY (agency, procedure, role)
                ) \(.strict)
                """
            ])
    ]
}
