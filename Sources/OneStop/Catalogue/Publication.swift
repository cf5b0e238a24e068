package import Foundation
package import Kernel
package import Storage
import Synchronization

/// The catalogue that is in force, and every version that a dossier was ever filed under.
package final class Publication: Sendable {
    package let catalogue: Catalogue
    private let database: Database
    private let earlier = Mutex<[SHA256Digest: Procedure]>([:])

    /// Publishes the catalogue: each version that the database doesn't know yet is kept with its source.
    package init(of catalogue: Catalogue, sources: [String: String], in database: Database, at now: Date) async throws {
        self.catalogue = catalogue
        self.database = database
        let versions = catalogue.procedures.compactMap { procedure in
            sources[procedure.slug].map { (procedure.version.hex, procedure.slug, $0) }
        }
        try await database.write { tx in
            for (version, slug, source) in versions {
                try tx.run(
                    """
                    INSERT INTO published_procedures (version, slug, source, published_at)
                    VALUES (\(version), \(slug), \(source), \(now))
                    ON CONFLICT (version) DO NOTHING
                    """)
            }
        }
    }

    /// The procedure and agency that bind a dossier: the version it was filed under, read again if it isn't current.
    func rules(of pinned: PinnedDossier) async throws -> (Procedure, Agency) {
        guard let agency = catalogue.agency(pinned.agency) else { throw Refusal.unknownAgency }
        return (try await procedure(pinned.procedure, version: pinned.version), agency)
    }

    /// That version of the procedure.
    package func procedure(_ slug: String, version: SHA256Digest) async throws -> Procedure {
        if let current = catalogue.procedure(slug), current.version == version { return current }
        if let known = earlier.withLock({ $0[version] }) { return known }
        let source = try await database.read { tx in
            try tx.value("SELECT source FROM published_procedures WHERE version = \(version.hex)", as: String.self)
        }
        guard let source, let parsed = CatalogueLoader.procedure(slug: slug, source: source) else {
            throw Refusal.unknownProcedure
        }
        earlier.withLock { $0[version] = parsed }
        return parsed
    }
}
