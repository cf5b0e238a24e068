package import Storage

/// Passwords that somebody else chose. Append-only.
package enum GivenPasswordMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 3500, name: "passwords that were given, and when",
            statements: ["ALTER TABLE accounts ADD COLUMN password_given_at \(.integer)"])
    ]
}
