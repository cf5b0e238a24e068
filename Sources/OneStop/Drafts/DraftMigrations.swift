package import Storage

/// Changes to the table of drafts. Append-only.
package enum DraftMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 3_300, name: "answers to requests for supplement are drafts too",
            statements: [
                "ALTER TABLE drafts ADD COLUMN answers \(.text)",
                "CREATE INDEX drafts_answers ON drafts (account, answers, saved_at)",
            ])
    ]
}
