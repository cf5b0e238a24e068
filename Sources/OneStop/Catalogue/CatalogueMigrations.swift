package import Storage

/// Tables of what was published, whole and for ever. Append-only.
package enum CatalogueMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 300, name: "publications",
            statements: [
                """
                CREATE TABLE publications (
                    number \(.integer) PRIMARY KEY,
                    digest \(.text) NOT NULL,
                    at \(.integer) NOT NULL,
                    by_name \(.text),
                    note \(.text) NOT NULL,
                    procedures \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE published_texts (
                    digest \(.text) PRIMARY KEY,
                    content \(.text) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE publication_files (
                    publication \(.integer) NOT NULL REFERENCES publications (number),
                    path \(.text) NOT NULL,
                    digest \(.text) NOT NULL REFERENCES published_texts (digest),
                    PRIMARY KEY (publication, path)
                ) \(.strict)
                """,
            ])
    ]
}
