package import Storage

/// What changes in tables of other features so that nobody reads in them what is personal. Append-only.
package enum PrivacyMigrations {
    package static let all: [Migration] =
        SafekeepingMigrations.all + [
            Migration(
                number: 941, name: "contacts sealed, numbers out of what is searched",
                statements: [
                    "ALTER TABLE accounts ADD COLUMN contacts \(.text)",
                    // Which tables from before there were keys are sealed through, and how far.
                    """
                    CREATE TABLE seal_progress (
                        step \(.text) PRIMARY KEY,
                        last \(.text) NOT NULL,
                        is_done \(.integer) NOT NULL CHECK (is_done IN (0, 1))
                    ) \(.strict)
                    """,
                    // The filing has it; nothing reads it here.
                    "UPDATE dossiers SET pin = '', has_words = 0",
                    // The sweep writes them anew, numbers of persons hidden.
                    "DELETE FROM dossier_words",
                    // Of minutes or a day; a digest of a phone is found by trying all phones.
                    "DELETE FROM contact_codes",
                    "DELETE FROM sms_usage",
                    "UPDATE inbound_sms SET sender = ''",
                    "DELETE FROM code_quotas",
                    // Invitations of the last week are sent anew.
                    "UPDATE organisation_invitations SET contact = ''",
                    // Of half an hour.
                    "DELETE FROM sign_on_arrivals",
                    "ALTER TABLE sign_on_links ADD COLUMN sealed \(.text)",
                    "ALTER TABLE sign_on_invitations ADD COLUMN sealed \(.text)",
                ])
        ]
}
