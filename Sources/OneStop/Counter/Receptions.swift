package import Foundation
package import Kernel
import Storage

/// Receptions of an agency's desk: begun, saved as typed, found again by whoever sits there next.
package struct Receptions: Sendable {
    let database: Database
    let publication: Publication

    init(database: Database, publication: Publication) {
        self.database = database
        self.publication = publication
    }

    /// Begins one, also for procedures that are taken at the desk alone.
    ///
    /// - Throws: `Refusal.notYourRole`, `.unknownProcedure`, `.unknownAgency`, `.outsideWindow`, `StorageError`.
    package func start(
        _ slug: String, at agency: String, by officer: Actor, typed: FormInput, now: Date
    ) async throws -> ID<Reception> {
        guard officer.holds(.reception, in: agency), let person = officer.person else {
            throw Refusal.notYourRole(needed: [.reception])
        }
        guard let procedure = publication.catalogue.procedure(slug) else { throw Refusal.unknownProcedure }
        guard procedure.agencies.contains(agency) else { throw Refusal.unknownAgency }
        guard procedure.time.isOpen(on: VietnamTime.day(of: now)) else { throw Refusal.outsideWindow }
        var random = SystemRandomNumberGenerator()
        let id = ID<Reception>.make(at: now, using: &random)
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO receptions (id, agency, officer, officer_name, procedure, version, typed, files, saved_at)
                VALUES (\(id), \(agency), \(person.account), \(person.name), \(slug), \(procedure.version.hex),
                    \(try tx.seal(try JSON.text(typed), at: .reception(id, "typed"))), \("{}"), \(now))
                """)
        }
        return id
    }

    /// The reception, where the officer receives at its agency; nothing otherwise.
    package func find(_ id: ID<Reception>, by officer: Actor) async throws -> Reception? {
        let found = try await database.read { tx in
            try tx.row("\(Self.selection) WHERE id = \(id)").map { try Reception(row: $0, in: tx) }
        }
        return found.flatMap { officer.holds(.reception, in: $0.agency) ? $0 : nil }
    }

    /// Keeps what was typed; scans are added to those that are there.
    ///
    /// - Throws: `Refusal.alreadyFiled`, `.unknownDossier`, `.tooManyFiles`, `StorageError`.
    @discardableResult
    package func save(
        _ id: ID<Reception>, typed: FormInput, adding files: [(name: String, file: FileReference)] = [],
        by officer: Actor, now: Date
    ) async throws -> Reception {
        guard let person = officer.person else { throw Refusal.unknownDossier }
        return try await database.write { tx in
            guard var reception = try Self.locked(id, in: tx), officer.holds(.reception, in: reception.agency) else {
                throw Refusal.unknownDossier
            }
            guard reception.filed == nil else { throw Refusal.alreadyFiled }
            for (name, file) in files where reception.files[name]?.contains(file) != true {
                reception.files[name, default: []].append(file)
            }
            guard reception.files.values.allSatisfy({ $0.count <= Draft.maxFilesPerName }) else {
                throw Refusal.tooManyFiles(max: Draft.maxFilesPerName)
            }
            try tx.run(
                """
                UPDATE receptions SET
                    typed = \(try tx.seal(try JSON.text(typed), at: .reception(id, "typed"))),
                    files = \(try tx.seal(try JSON.text(reception.files), at: .reception(id, "files"))),
                    officer = \(person.account), officer_name = \(person.name), saved_at = \(now)
                WHERE id = \(id)
                """)
            return try Self.locked(id, in: tx) ?? reception
        }
    }

    /// Throws one away that was not filed.
    package func discard(_ id: ID<Reception>, by officer: Actor, at now: Date) async throws {
        guard let found = try await find(id, by: officer), found.filed == nil else { throw Refusal.unknownDossier }
        try await database.write { tx in
            guard let reception = try Self.locked(id, in: tx), reception.filed == nil else { return }
            try tx.run("DELETE FROM receptions WHERE id = \(id)")
            try FileReleases.note(reception.files.values.joined().map(\.digest), at: now, in: tx)
        }
    }

    /// How long one is kept that nobody went on with, days: what was typed of a person isn't kept for nothing.
    package static let keptDays = 30

    /// Throws away what nobody went on with for that long.
    ///
    /// - Returns: how many went, at most 500 a call.
    package func purge(at now: Date) async throws -> Int {
        let past = now.addingTimeInterval(-Double(Self.keptDays) * 86_400)
        return try await database.write { tx in
            guard try RetentionHold.passGate(in: tx) else { return 0 }
            for row in try tx.rows("SELECT id, files FROM receptions WHERE id IN (\(Self.unfinished(since: past)))") {
                try FileReleases.note(try FileReleases.ofReception(row, in: tx), at: now, in: tx)
            }
            return try tx.run(Self.purging(savedBefore: past))
        }
    }

    /// The statement behind it.
    static func purging(savedBefore past: Date) -> SQL {
        "DELETE FROM receptions WHERE id IN (\(unfinished(since: past)))"
    }

    private static func unfinished(since past: Date) -> SQL {
        """
        SELECT id
        FROM receptions
        WHERE filed IS NULL AND saved_at < \(past)
        ORDER BY saved_at
        LIMIT 500
        """
    }

    /// What the agency's desk has begun and not filed, last saved first, at most 20.
    package func open(at agency: String) async throws -> [Reception] {
        try await database.read { tx in
            try tx.rows(
                """
                \(Self.selection)
                WHERE agency = \(agency) AND filed IS NULL
                ORDER BY saved_at DESC, id DESC
                LIMIT 20
                """
            ).map { try Reception(row: $0, in: tx) }
        }
    }

    /// The procedures that the officer received last, newest first, at most 5.
    package func lastProcedures(of officer: ID<Account>) async throws -> [String] {
        let recent = try await database.read { tx in
            try tx.rows(
                """
                SELECT procedure
                FROM receptions
                WHERE officer = \(officer)
                ORDER BY saved_at DESC
                LIMIT 50
                """
            ).map { try $0.get("procedure") as String }
        }
        var seen: Set<String> = []
        return Array(recent.filter { seen.insert($0).inserted }.prefix(5))
    }

    /// The same for one that is about to be filed: others wait.
    static func locked(_ id: ID<Reception>, in tx: Transaction) throws -> Reception? {
        try tx.row("\(selection) WHERE id = \(id) \(.forUpdate)").map { try Reception(row: $0, in: tx) }
    }

    private static let selection: SQL = """
        SELECT id, agency, officer, officer_name, procedure, version, typed, files, saved_at, filed
        FROM receptions
        """
}
