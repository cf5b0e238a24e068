package import Foundation
package import Kernel
package import Storage
import Synchronization

/// The catalogue that is in force, and every version that a dossier was ever filed under.
///
/// What is published lies in the database, so that all servers on it show the same; a new publication is taken up
/// without a restart.
package final class Publication: Sendable {
    let database: Database
    private let current: Mutex<Current>
    private let earlier = Mutex<[SHA256Digest: Procedure]>([:])
    /// What publications changed, as far as anybody asked: reading two folders takes long, and nothing changes them.
    let compared = Mutex<[Int: [ProcedureDifference]]>([:])

    /// What one publication put in force.
    private struct Current: Sendable {
        let number: Int
        let catalogue: Catalogue
        let index: ProcedureIndex
    }

    /// Takes up what was published last; publishes the folder where nothing was, where this version can't read what
    /// was, or where `replacing` says so.
    ///
    /// - Throws: `PublicationRefusal` where there is nothing sound to publish, or `StorageError`.
    package init(
        in database: Database, offering folder: ProvinceFolder?, as note: PublicationNote, replacing: Bool, at now: Date
    ) async throws {
        self.database = database
        let last = try await database.read { tx in try PublishedFolder.last(in: tx) }
        let taken = last.flatMap { try? Self.take($0) }
        if let taken, folder == nil || !replacing || last?.digest == folder?.digest {
            current = Mutex(taken)
        } else if let folder {
            current = Mutex(try Self.take(try await Self.publish(folder, as: note, in: database, at: now)))
        } else {
            throw PublicationRefusal.nothingPublished
        }
    }

    package var catalogue: Catalogue { current.withLock { $0.catalogue } }

    /// The publication in force with its number, of one moment.
    var inForce: (number: Int, catalogue: Catalogue) { current.withLock { ($0.number, $0.catalogue) } }

    package var index: ProcedureIndex { current.withLock { $0.index } }

    /// Number of the publication in force, from 1.
    package var number: Int { current.withLock { $0.number } }

    /// Checks the folder and puts it in force; the same folder again changes nothing.
    ///
    /// - Throws: `PublicationRefusal` with every fault: what was in force stays so.
    /// - Returns: the number of the publication in force.
    @discardableResult
    package func publish(_ folder: ProvinceFolder, as note: PublicationNote, at now: Date) async throws -> Int {
        let published = try await Self.publish(folder, as: note, in: database, at: now)
        try adopt(published)
        return published.number
    }

    /// Puts an earlier publication in force again, as a new one.
    @discardableResult
    package func rollBack(to number: Int, by person: Person?, at now: Date) async throws -> Int {
        guard let earlier = try await database.read({ tx in try PublishedFolder.find(number, in: tx) }) else {
            throw PublicationRefusal.unknownPublication(number)
        }
        return try await publish(
            earlier.folder, as: PublicationNote(by: person, text: "rollback \(number)"), at: now)
    }

    /// Takes up a newer publication that another process made; a broken one leaves the present in force.
    package func refresh() async throws {
        let newest = try await database.read { tx in try PublishedFolder.newest(in: tx) }
        guard let newest, newest > number else { return }
        if let published = try await database.read({ tx in try PublishedFolder.find(newest, in: tx) }) {
            try adopt(published)
        }
    }

    /// The procedure and agency that bind a dossier: the version it was filed under, read again if it isn't current.
    func rules(of pinned: PinnedDossier) async throws -> (Procedure, Agency) {
        guard let agency = catalogue.agency(pinned.agency) else { throw Refusal.unknownAgency }
        return (try await procedure(pinned.procedure, version: pinned.version), agency)
    }

    /// That version of the procedure.
    package func procedure(_ slug: String, version: SHA256Digest) async throws -> Procedure {
        if let now = catalogue.procedure(slug), now.version == version { return now }
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

    private func adopt(_ published: PublishedFolder) throws {
        let taken = try Self.take(published)
        current.withLock { if taken.number > $0.number { $0 = taken } }
    }

    private static func take(_ published: PublishedFolder) throws -> Current {
        let loaded = CatalogueLoader.remembered(published.folder)
        guard let catalogue = loaded.catalogue else { throw PublicationRefusal.faults(loaded.faults, failed: []) }
        return Current(
            number: published.number, catalogue: catalogue, index: ProcedureIndex(catalogue))
    }

    private static func publish(
        _ folder: ProvinceFolder, as note: PublicationNote, in database: Database, at now: Date
    ) async throws -> PublishedFolder {
        let examination = Examination(
            CatalogueLoader.remembered(folder), findsDead: false)
        guard examination.errors == 0, let catalogue = examination.loaded.catalogue else {
            throw PublicationRefusal.faults(examination.loaded.faults, failed: examination.failed)
        }
        let sources = examination.loaded.sources
        return try await database.write { tx in
            if let last = try PublishedFolder.last(in: tx), last.digest == folder.digest { return last }
            try PublishedFolder.requireAgencies(of: catalogue, in: tx)
            return try PublishedFolder.insert(folder, catalogue, sources: sources, as: note, at: now, in: tx)
        }
    }
}
