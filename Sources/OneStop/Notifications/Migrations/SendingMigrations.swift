package import Storage

/// What workers keep beside a message. Append-only.
package enum SendingMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 700, name: "messages on their way",
            statements: [
                "ALTER TABLE outbox ADD COLUMN medium \(.text) NOT NULL DEFAULT 'email'",
                "UPDATE outbox SET medium = 'sms' WHERE recipient NOT LIKE '%@%'",
                "ALTER TABLE outbox ADD COLUMN urgent \(.integer) NOT NULL DEFAULT 0",
                // Orders what one person gets of one moment.
                "ALTER TABLE outbox ADD COLUMN place \(.integer) NOT NULL DEFAULT 0",
                "ALTER TABLE outbox ADD COLUMN for_applicant \(.integer) NOT NULL DEFAULT 0",
                "ALTER TABLE outbox ADD COLUMN accented \(.integer) NOT NULL DEFAULT 0",
                "ALTER TABLE outbox ADD COLUMN expires_at \(.integer)",
                "ALTER TABLE outbox ADD COLUMN language \(.text) NOT NULL DEFAULT 'vi'",
                // Nobody takes it before then: a pause, a night, or another worker's lease.
                "ALTER TABLE outbox ADD COLUMN next_at \(.integer) NOT NULL DEFAULT 0",
                "ALTER TABLE outbox ADD COLUMN claim \(.text)",
                "ALTER TABLE outbox ADD COLUMN tries \(.integer) NOT NULL DEFAULT 0",
                "ALTER TABLE outbox ADD COLUMN held \(.text)",
                "ALTER TABLE outbox ADD COLUMN gateway \(.text)",
                "ALTER TABLE outbox ADD COLUMN reference \(.text)",
                "ALTER TABLE outbox ADD COLUMN parts \(.integer)",
                "ALTER TABLE outbox ADD COLUMN failure \(.text)",
                "ALTER TABLE outbox ADD COLUMN sent_at \(.integer)",
                "ALTER TABLE outbox ADD COLUMN settled_at \(.integer)",
                // What waited before there were gateways is news no more.
                "UPDATE outbox SET state = 'technical_failure', failure = 'before gateways', settled_at = at",
                "CREATE INDEX outbox_due ON outbox (medium, urgent, next_at, at, place, id) WHERE state = 'created'",
                "CREATE INDEX outbox_turn ON outbox (recipient, at, place, id) WHERE state = 'created'",
                "CREATE INDEX outbox_dossier ON outbox (dossier, at, place, id)",
                """
                CREATE TABLE sms_usage (
                    day \(.text) NOT NULL,
                    scope \(.text) NOT NULL,
                    parts \(.integer) NOT NULL,
                    PRIMARY KEY (day, scope)
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 701, name: "people to be called because no message reached them",
            statements: [
                """
                CREATE TABLE calls (
                    message \(.text) PRIMARY KEY REFERENCES outbox (id),
                    dossier \(.text) NOT NULL REFERENCES dossiers (id),
                    agency \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    done_at \(.integer)
                ) \(.strict)
                """,
                "CREATE INDEX calls_open ON calls (agency, at, message) WHERE done_at IS NULL",
                "CREATE INDEX calls_dossier ON calls (dossier, at)",
            ]),
        Migration(
            number: 702, name: "what phones write to us, and failures in order",
            statements: [
                """
                CREATE TABLE inbound_sms (
                    reference \(.text) PRIMARY KEY,
                    sender \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    command \(.text) NOT NULL
                ) \(.strict)
                """,
                "CREATE INDEX inbound_sms_sender ON inbound_sms (sender, at)",
                """
                CREATE TABLE sms_optouts (
                    phone \(.text) PRIMARY KEY,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 703, name: "what the province says itself, and how people want to hear",
            statements: [
                """
                CREATE TABLE situation_wordings (
                    situation \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    language \(.text) NOT NULL,
                    sms \(.text) NOT NULL,
                    subject \(.text) NOT NULL,
                    body \(.text) NOT NULL,
                    changed_at \(.integer) NOT NULL,
                    changed_by \(.text) NOT NULL,
                    PRIMARY KEY (situation, procedure, language)
                ) \(.strict)
                """,
                """
                CREATE TABLE contact_preferences (
                    account \(.text) PRIMARY KEY REFERENCES accounts (id),
                    sms \(.integer) NOT NULL,
                    email \(.integer) NOT NULL,
                    accented \(.integer) NOT NULL,
                    views \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE contact_codes (
                    account \(.text) PRIMARY KEY REFERENCES accounts (id),
                    contact \(.text) NOT NULL,
                    code \(.text) NOT NULL,
                    expires_at \(.integer) NOT NULL,
                    tries_left \(.integer) NOT NULL
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 704, name: "what became of a gateway's messages",
            statements: ["CREATE INDEX outbox_gateway ON outbox (gateway, sent_at)"]),
    ]
}
