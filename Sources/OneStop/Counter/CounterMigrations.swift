import Storage

/// What the counter keeps beside the dossiers. Append-only.
enum CounterMigrations {
    static let all: [Migration] = [
        Migration(
            number: 500, name: "receptions at the desk",
            statements: [
                """
                CREATE TABLE receptions (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    officer \(.text) NOT NULL,
                    officer_name \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    version \(.text) NOT NULL,
                    typed \(.text) NOT NULL,
                    files \(.text) NOT NULL,
                    saved_at \(.integer) NOT NULL,
                    filed \(.text)
                ) \(.strict)
                """,
                "CREATE INDEX receptions_open ON receptions (agency, filed, saved_at, id)",
                "CREATE INDEX receptions_last ON receptions (officer, saved_at)",
            ]),
        Migration(
            number: 501, name: "receipts of fees",
            statements: [
                """
                CREATE TABLE fee_receipts (
                    agency \(.text) NOT NULL,
                    number \(.text) NOT NULL,
                    dossier \(.text) NOT NULL,
                    code \(.text) NOT NULL,
                    amount \(.integer) NOT NULL,
                    payer \(.text) NOT NULL,
                    cashier \(.text) NOT NULL,
                    cashier_name \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    day \(.text) NOT NULL,
                    voided_at \(.integer),
                    voided_day \(.text),
                    voided_by \(.text),
                    voided_by_name \(.text),
                    void_reason \(.text),
                    PRIMARY KEY (agency, number)
                ) \(.strict)
                """,
                "CREATE INDEX fee_receipts_day ON fee_receipts (agency, day, number)",
                "CREATE INDEX fee_receipts_void ON fee_receipts (agency, voided_day, number)",
                """
                CREATE TABLE cash_counts (
                    agency \(.text) NOT NULL,
                    day \(.text) NOT NULL,
                    cashier \(.text) NOT NULL,
                    counted \(.integer) NOT NULL,
                    expected \(.integer) NOT NULL,
                    note \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    PRIMARY KEY (agency, day, cashier)
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 502, name: "numbers of the waiting room",
            statements: [
                """
                CREATE TABLE tickets (
                    agency \(.text) NOT NULL,
                    day \(.text) NOT NULL,
                    number \(.integer) NOT NULL,
                    state \(.text) NOT NULL,
                    issued_at \(.integer) NOT NULL,
                    called_at \(.integer),
                    ended_at \(.integer),
                    officer \(.text),
                    PRIMARY KEY (agency, day, number)
                ) \(.strict)
                """,
                "CREATE INDEX tickets_state ON tickets (agency, day, state, number)",
            ]),
        Migration(
            number: 503, name: "codes for collecting a result",
            statements: [
                """
                CREATE TABLE handover_codes (
                    dossier \(.text) PRIMARY KEY,
                    code \(.text) NOT NULL,
                    expires_at \(.integer) NOT NULL,
                    tries_left \(.integer) NOT NULL
                ) \(.strict)
                """
            ]),
        Migration(
            number: 504, name: "who looked persons up at the desk",
            statements: [
                """
                CREATE TABLE person_lookups (
                    id \(.text) PRIMARY KEY,
                    agency \(.text) NOT NULL,
                    officer \(.text) NOT NULL,
                    asked \(.text) NOT NULL,
                    found \(.integer) NOT NULL,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE desk_persons (
                    agency \(.text) NOT NULL,
                    number \(.text) NOT NULL,
                    phone \(.text),
                    person \(.text) NOT NULL,
                    seen_at \(.integer) NOT NULL,
                    PRIMARY KEY (agency, number)
                ) \(.strict)
                """,
                "CREATE INDEX desk_persons_phone ON desk_persons (agency, phone, seen_at)",
            ]),
        Migration(
            number: 510, name: "receptions that nobody finished",
            statements: ["CREATE INDEX receptions_unfinished ON receptions (saved_at) WHERE filed IS NULL"]),
    ]
}
