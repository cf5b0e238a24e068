import Storage

/// What the agencies keep to check their own money. Append-only.
enum MoneyMigrations {
    static let all: [Migration] = [
        Migration(
            number: 125, name: "counts of the cash box, each kept",
            statements: [
                """
                CREATE TABLE cash_tallies (
                    agency \(.text) NOT NULL,
                    day \(.text) NOT NULL,
                    cashier \(.text) NOT NULL,
                    number \(.integer) NOT NULL,
                    counted \(.integer) NOT NULL,
                    expected \(.integer) NOT NULL,
                    note \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    PRIMARY KEY (agency, day, cashier, number)
                ) \(.strict)
                """
            ]),
        Migration(
            number: 126, name: "fees that were waived, and who confirmed it",
            statements: [
                """
                CREATE TABLE fee_waivers (
                    dossier \(.text) NOT NULL,
                    event \(.integer) NOT NULL,
                    agency \(.text) NOT NULL,
                    code \(.text) NOT NULL,
                    amount \(.integer) NOT NULL,
                    reason \(.text) NOT NULL,
                    officer \(.text) NOT NULL,
                    officer_name \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    confirmed_at \(.integer),
                    confirmed_by \(.text),
                    confirmed_by_name \(.text),
                    PRIMARY KEY (dossier, event)
                ) \(.strict)
                """,
                "CREATE INDEX fee_waivers_open ON fee_waivers (agency, at, dossier, event) WHERE confirmed_at IS NULL",
            ]),
    ]
}
