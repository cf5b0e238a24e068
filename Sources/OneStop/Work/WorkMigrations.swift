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
        Migration(
            number: 122, name: "filters that officers keep",
            statements: [
                """
                CREATE TABLE saved_filters (
                    id \(.text) PRIMARY KEY,
                    officer \(.text) NOT NULL,
                    agency \(.text) NOT NULL,
                    name \(.text) NOT NULL,
                    queue \(.text) NOT NULL,
                    text \(.text),
                    procedure \(.text),
                    channel \(.text),
                    kept_at \(.integer) NOT NULL,
                    UNIQUE (officer, agency, name)
                ) \(.strict)
                """
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
            ]),
        Migration(
            number: 221, name: "words by which dossiers are found",
            statements: [
                """
                CREATE TABLE dossier_words (
                    agency \(.text) NOT NULL,
                    word \(.text) NOT NULL,
                    dossier \(.text) NOT NULL,
                    place \(.text) NOT NULL,
                    PRIMARY KEY (agency, word, dossier, place)
                ) \(.strict)
                """,
                "CREATE INDEX dossier_words_dossier ON dossier_words (dossier, word)",
                // Those from before have none yet: the sweep writes them, batch after batch.
                "ALTER TABLE dossiers ADD COLUMN has_words \(.integer) NOT NULL DEFAULT 0",
                "CREATE INDEX dossiers_wordless ON dossiers (id) WHERE has_words = 0",
            ]),
        Migration(
            number: 222, name: "acts on several dossiers at once",
            statements: [
                """
                CREATE TABLE bulk_orders (
                    id \(.text) PRIMARY KEY,
                    officer \(.text) NOT NULL,
                    agency \(.text) NOT NULL,
                    act \(.text) NOT NULL,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE bulk_items (
                    bulk \(.text) NOT NULL REFERENCES bulk_orders (id),
                    place \(.integer) NOT NULL,
                    code \(.text) NOT NULL,
                    state \(.text) NOT NULL,
                    reason \(.text) NOT NULL,
                    PRIMARY KEY (bulk, code)
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 223, name: "wordings that an agency's officers send often",
            statements: [
                """
                CREATE TABLE message_templates (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    purpose \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    name \(.text) NOT NULL,
                    body \(.text) NOT NULL,
                    changed_by \(.text) NOT NULL,
                    changed_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX message_templates_agency ON message_templates (agency, purpose, name, id)",
            ]),
    ]
}
