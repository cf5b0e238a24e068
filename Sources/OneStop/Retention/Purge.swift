package import Foundation
package import Kernel
import Storage

/// Erases at night what has no reason to be kept any more: passing things by days, dossiers by their class of retention,
/// files that nothing names.
///
/// In small transactions, each counted in itself, so that nobody waits for it and a kill loses nothing; on several servers
/// at once each erases what it meets first.
package struct Purge: Sendable {
    let database: Database
    let publication: Publication
    let vault: any FileStore

    static let batch = 200
    /// Dossiers of one night at most.
    static let mostDossiers = 20_000
    static let mostCounted = 2_000
    /// When a night's purge may begin.
    static let begins = ClockTime(ofDay: 60)

    /// Whether tonight's is still to be done, or to be gone on with.
    package func isDue(at now: Date) async throws -> Bool {
        guard VietnamTime.time(of: now) >= Self.begins else { return false }
        let day = VietnamTime.day(of: now)
        return try await database.read { tx in
            try tx.row("SELECT day FROM purge_runs WHERE day = \(day) AND finished_at IS NOT NULL") == nil
        }
    }

    /// Everything whose time is over on that day.
    ///
    /// - Returns: how many dossiers could not be erased, for a reason that the database gives; they are tried again.
    /// - Throws: `StorageError` where the database can't be asked.
    @discardableResult
    package func run(at now: Date) async throws -> Int {
        let day = VietnamTime.day(of: now)
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO purge_runs (day, started_at, is_held, failed)
                VALUES (\(day), \(now), 0, 0)
                ON CONFLICT (day) DO NOTHING
                """)
        }
        for kind in PassingKind.allCases { try await erase(kind, on: day, at: now) }
        let failed = try await eraseDossiers(on: day, at: now)
        try await FileSweep(database: database, vault: vault).run(at: now, on: day)
        guard !Task.isCancelled else { return failed }
        // Until then the log of changes shows what was erased; where somebody reads just now, the next night does it.
        try? await database.forgetOldRows()
        try await database.write { tx in
            let isHeld = try !RetentionHold.isFree(in: tx)
            try tx.run(
                """
                UPDATE purge_runs
                SET finished_at = \(now), is_held = \(isHeld), failed = \(failed)
                WHERE day = \(day)
                """)
        }
        return failed
    }

    /// How many dossiers of each class would go on that day, counted up to `mostCounted`; nothing is touched.
    package func trial(on day: CivilDay) async throws -> [(rule: RetentionClass, total: Int)] {
        var totals: [String: Int] = [:]
        let held = try await database.read { tx in
            Set(
                try tx.rows("SELECT code FROM retention_holds WHERE ended_at IS NULL").map {
                    try $0.get("code", as: String.self)
                })
        }
        if held.contains("") { return [] }
        try await walk(on: day, most: Self.mostCounted) { one, rule in
            guard !held.contains(one.code.text) else { return false }
            totals[rule.key, default: 0] += 1
            return true
        }
        return publication.catalogue.province.retention.classes.compactMap { rule in
            totals[rule.key].map { (rule: rule, total: $0) }
        }
    }

    private func erase(_ kind: PassingKind, on day: CivilDay, at now: Date) async throws {
        let days = publication.catalogue.province.retention.passing
        while !Task.isCancelled {
            let gone = try await database.write { tx -> Int in
                guard try RetentionHold.passGate(in: tx) else { return 0 }
                try kind.releaseFiles(at: now, days, most: Self.batch, in: tx)
                let gone = try tx.run(kind.erasing(at: now, days, most: Self.batch))
                try PurgeRun.count(.passing(kind), gone, on: day, in: tx)
                return gone
            }
            if gone < Self.batch { return }
        }
    }

    private func eraseDossiers(on day: CivilDay, at now: Date) async throws -> Int {
        let dossiers = DossierPurge(database: database, publication: publication)
        var failed = 0
        try await walk(on: day, most: Self.mostDossiers) { one, rule in
            do {
                return try await dossiers.erase(one, by: rule, on: day, at: now)
            } catch let error as StorageError where error == StorageError(.unavailable, "") {
                throw error
            } catch let error as CancellationError {
                throw error
            } catch {
                failed += 1
                return false
            }
        }
        return failed
    }

    /// Every dossier whose class has ended on that day, until so many were seen to go.
    private func walk(
        on day: CivilDay, most: Int, _ visit: (DossierPurge.Candidate, RetentionClass) async throws -> Bool
    ) async throws {
        let latest = publication.catalogue.province.retention.classes.compactMap { $0.cutoff(on: day) }.max()
        guard let latest else { return }
        let dossiers = DossierPurge(database: database, publication: publication)
        var (key, gone): (QueueKey?, Int) = (nil, 0)
        while gone < most, !Task.isCancelled {
            let batch = try await dossiers.candidates(filedBefore: latest, after: key, most: Self.batch)
            for one in batch {
                guard let rule = try await dossiers.rule(for: one.pinned), let cutoff = rule.cutoff(on: day),
                    one.ended < cutoff
                else { continue }
                if try await visit(one, rule) { gone += 1 }
            }
            guard batch.count == Self.batch, let last = batch.last else { return }
            key = last.key
        }
    }
}
