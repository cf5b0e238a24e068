import Foundation
import Kernel
import Storage

/// A folder as it was published: the only place that reads and writes publications.
struct PublishedFolder {
    let number: Int
    let digest: SHA256Digest
    let folder: ProvinceFolder

    /// The publication that was made last; `nil` where there is none.
    static func last(in tx: Transaction) throws -> PublishedFolder? {
        try newest(in: tx).flatMap { try find($0, in: tx) }
    }

    /// Number of the last publication.
    static func newest(in tx: Transaction) throws -> Int? {
        try tx.row("SELECT number FROM publications ORDER BY number DESC LIMIT 1").map { try $0.get("number") }
    }

    static func find(_ number: Int, in tx: Transaction) throws -> PublishedFolder? {
        guard let row = try tx.row("SELECT number, digest FROM publications WHERE number = \(number)") else {
            return nil
        }
        let files = try tx.rows(
            """
            SELECT publication_files.path, published_texts.content
            FROM publication_files
            JOIN published_texts ON published_texts.digest = publication_files.digest
            WHERE publication_files.publication = \(number)
            """
        ).map { (try $0.get("path", as: String.self), try $0.get("content", as: String.self)) }
        guard let digest = SHA256Digest(hex: try row.get("digest")) else { return nil }
        let folder = ProvinceFolder(files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
        return PublishedFolder(number: try row.get("number"), digest: digest, folder: folder)
    }

    static func entries(in tx: Transaction) throws -> [PublicationEntry] {
        try tx.rows(
            """
            SELECT number, at, by_name, note, procedures
            FROM publications
            ORDER BY number DESC
            LIMIT 200
            """
        ).map(PublicationEntry.init(row:))
    }

    static func entry(_ number: Int, in tx: Transaction) throws -> PublicationEntry? {
        try tx.row("SELECT number, at, by_name, note, procedures FROM publications WHERE number = \(number)")
            .map(PublicationEntry.init(row:))
    }

    /// Paths of files that the publication before that one lacks or has with another text, and of those it lost; none
    /// for the first.
    static func changedPaths(of number: Int, in tx: Transaction) throws -> [String] {
        guard number > 1 else { return [] }
        let rows = try tx.rows(
            """
            SELECT path
            FROM publication_files
            WHERE publication IN (\(number), \(number - 1))
            GROUP BY path
            HAVING COUNT(DISTINCT digest) > 1 OR COUNT(*) < 2
            ORDER BY path
            """)
        return try rows.map { try $0.get("path") }
    }

    /// Writes the folder down as the next publication; a text that is kept already is not kept twice.
    static func insert(
        _ folder: ProvinceFolder, _ catalogue: Catalogue, sources: [String: String], as note: PublicationNote,
        at now: Date, in tx: Transaction
    ) throws -> PublishedFolder {
        let number = (try newest(in: tx) ?? 0) + 1
        let digest = folder.digest
        try tx.run(
            """
            INSERT INTO publications (number, digest, at, by_name, note, procedures)
            VALUES (\(number), \(digest.hex), \(now), \(note.by?.name), \(note.text), \(catalogue.procedures.count))
            """)
        for (path, text) in folder.files.sorted(by: { $0.key < $1.key }) {
            let hex = SHA256Digest.of(text).hex
            try tx.run(
                """
                INSERT INTO published_texts (digest, content)
                VALUES (\(hex), \(text))
                ON CONFLICT (digest) DO NOTHING
                """)
            try tx.run(
                """
                INSERT INTO publication_files (publication, path, digest)
                VALUES (\(number), \(path), \(hex))
                """)
        }
        for procedure in catalogue.procedures {
            try tx.run(
                """
                INSERT INTO published_procedures (version, slug, source, published_at)
                VALUES (\(procedure.version.hex), \(procedure.slug), \(sources[procedure.slug] ?? ""), \(now))
                ON CONFLICT (version) DO NOTHING
                """)
        }
        return PublishedFolder(number: number, digest: digest, folder: folder)
    }

    /// Passes where every agency that has dossiers is in the catalogue.
    static func requireAgencies(of catalogue: Catalogue, in tx: Transaction) throws {
        let rows = try tx.rows(
            "SELECT agency, SUM(total) AS total FROM counters WHERE measure = 'submitted' GROUP BY agency")
        for row in rows {
            let slug: String = try row.get("agency")
            if catalogue.agency(slug) == nil {
                throw PublicationRefusal.missingAgency(slug, dossiers: try row.get("total"))
            }
        }
    }
}
