package import Storage

/// Tables of dossiers: what happened, and what pages read. Append-only.
package enum DossierMigrations {
    package static let all: [Migration] = records + time + work

    private static let records: [Migration] = [
        Migration(
            number: 200, name: "dossiers",
            statements: [
                """
                CREATE TABLE dossiers (
                    id \(.text) PRIMARY KEY,
                    code \(.text) NOT NULL UNIQUE,
                    pin \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    version \(.text) NOT NULL,
                    agency \(.text) NOT NULL,
                    account \(.text),
                    applicant \(.text) NOT NULL,
                    search \(.text) NOT NULL,
                    channel \(.text) NOT NULL,
                    stage \(.text) NOT NULL,
                    step \(.text) NOT NULL,
                    step_kind \(.text) NOT NULL,
                    step_role \(.text) NOT NULL,
                    assignee \(.text),
                    assignee_name \(.text),
                    is_open \(.integer) NOT NULL CHECK (is_open IN (0, 1)),
                    submitted_at \(.integer) NOT NULL,
                    accepted_at \(.integer),
                    due_at \(.integer),
                    paused_since \(.integer),
                    attention_at \(.integer) NOT NULL,
                    decided_at \(.integer),
                    number \(.integer) NOT NULL,
                    last_contact_at \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE dossier_events (
                    dossier \(.text) NOT NULL REFERENCES dossiers (id),
                    number \(.integer) NOT NULL CHECK (number > 0),
                    at \(.integer) NOT NULL,
                    kind \(.text) NOT NULL,
                    signature \(.text) NOT NULL,
                    body \(.text) NOT NULL,
                    PRIMARY KEY (dossier, number)
                ) \(.strict)
                """,
                "CREATE INDEX dossiers_attention ON dossiers (agency, is_open, attention_at, id)",
                "CREATE INDEX dossiers_assignee ON dossiers (agency, assignee, is_open, attention_at, id)",
                "CREATE INDEX dossiers_step ON dossiers (agency, is_open, step_role, attention_at, id)",
                "CREATE INDEX dossiers_stage ON dossiers (agency, is_open, stage, attention_at, id)",
                "CREATE INDEX dossiers_account ON dossiers (account, submitted_at, id)",
                "CREATE INDEX dossiers_newest ON dossiers (agency, submitted_at, id)",
            ]),
        Migration(
            number: 201, name: "serials, idempotency and counters",
            statements: [
                """
                CREATE TABLE serials (
                    series \(.text) PRIMARY KEY,
                    last \(.integer) NOT NULL CHECK (last > 0)
                ) \(.strict)
                """,
                """
                CREATE TABLE idempotency (
                    scope \(.text) NOT NULL,
                    key \(.text) NOT NULL,
                    outcome \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    PRIMARY KEY (scope, key)
                ) \(.strict)
                """,
                """
                CREATE TABLE counters (
                    agency \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    month \(.text) NOT NULL,
                    measure \(.text) NOT NULL,
                    total \(.integer) NOT NULL,
                    PRIMARY KEY (agency, procedure, month, measure)
                ) \(.strict)
                """,
                """
                CREATE TABLE outbox (
                    id \(.text) PRIMARY KEY,
                    at \(.integer) NOT NULL,
                    state \(.text) NOT NULL,
                    kind \(.text) NOT NULL,
                    recipient \(.text) NOT NULL,
                    subject \(.text) NOT NULL,
                    body \(.text) NOT NULL,
                    dossier \(.text),
                    dedupe \(.text) NOT NULL UNIQUE
                ) \(.strict)
                """,
                "CREATE INDEX outbox_recipient ON outbox (recipient, at)",
                "CREATE INDEX outbox_state ON outbox (state, at)",
            ]),
        Migration(
            number: 202, name: "drafts and published procedures",
            statements: [
                """
                CREATE TABLE drafts (
                    id \(.text) PRIMARY KEY,
                    account \(.text) NOT NULL,
                    procedure \(.text) NOT NULL,
                    version \(.text) NOT NULL,
                    agency \(.text) NOT NULL,
                    input \(.text) NOT NULL,
                    files \(.text) NOT NULL,
                    declared \(.text) NOT NULL,
                    saved_at \(.integer) NOT NULL,
                    filed \(.text)
                ) \(.strict)
                """,
                "CREATE INDEX drafts_account ON drafts (account, saved_at)",
                """
                CREATE TABLE published_procedures (
                    version \(.text) PRIMARY KEY,
                    slug \(.text) NOT NULL,
                    source \(.text) NOT NULL,
                    published_at \(.integer) NOT NULL
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 203, name: "register of results",
            statements: [
                """
                CREATE TABLE results (
                    agency \(.text) NOT NULL,
                    year \(.integer) NOT NULL,
                    number \(.text) NOT NULL,
                    dossier \(.text) NOT NULL,
                    PRIMARY KEY (agency, year, number)
                ) \(.strict)
                """
            ]),
        Migration(
            number: 205, name: "printed forms",
            statements: [
                """
                CREATE TABLE printed_forms (
                    reference \(.text) PRIMARY KEY,
                    draft \(.text) NOT NULL UNIQUE REFERENCES drafts (id) ON DELETE CASCADE,
                    printed_at \(.integer) NOT NULL
                ) \(.strict)
                """
            ]),
        Migration(
            number: 206, name: "what a newer version changed for a draft",
            statements: ["ALTER TABLE drafts ADD COLUMN changes \(.text)"]),
    ]
}
