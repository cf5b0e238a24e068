import Foundation
import Kernel
import Storage

/// The register book of an agency (sổ theo dõi hồ sơ): every dossier in the order of filing, paged by key.
package struct RegisterBook: Sendable {
    let database: Database
    let publication: Publication

    package static let pageSize = 50
    /// Most lines of one file or print: a longer book is taken in parts.
    package static let most = 20_000

    /// One page.
    package func page(_ request: RegisterRequest) async throws -> (entries: [RegisterEntry], next: QueueKey?) {
        let found = try await read(request, limit: Self.pageSize + 1)
        guard found.count > Self.pageSize else { return (found, nil) }
        let shown = Array(found.prefix(Self.pageSize))
        return (shown, shown.last.map { QueueKey(at: $0.submittedAt, id: $0.id) })
    }

    /// Every line, read in batches.
    ///
    /// - Throws: `RegisterRefusal.tooLong`, `StorageError`.
    package func all(_ request: RegisterRequest, most: Int = RegisterBook.most) async throws -> [RegisterEntry] {
        var request = request
        var entries: [RegisterEntry] = []
        while true {
            let batch = try await read(request, limit: 500)
            entries += batch
            guard entries.count <= most else { throw RegisterRefusal.tooLong(most: most) }
            guard batch.count == 500, let last = batch.last else { return entries }
            request.after = QueueKey(at: last.submittedAt, id: last.id)
        }
    }

    private func read(_ request: RegisterRequest, limit: Int) async throws -> [RegisterEntry] {
        let (rows, acts) = try await database.read { tx in
            let rows = try tx.rows(Self.listing(request, limit: limit)).map(RegisterRow.init(row:))
            return (rows, try Self.acts(of: rows.map(\.id), in: tx))
        }
        return rows.map { row in
            row.entry(with: acts[row.id] ?? [], form: publication.catalogue.procedure(row.procedure)?.form)
        }
    }

    /// The statement behind a page.
    static func listing(_ request: RegisterRequest, limit: Int) -> SQL {
        let from = VietnamTime.date(request.days.lowerBound, ClockTime(ofDay: 0))
        let to = VietnamTime.date(request.days.upperBound.adding(days: 1), ClockTime(ofDay: 0))
        var narrowing: SQL = ""
        if let procedures = request.procedures {
            let any = procedures.reduce("1 = 0" as SQL) { "\($0) OR procedure = \($1)" }
            narrowing = "AND (\(any))"
        }
        if let key = request.after {
            narrowing =
                "\(narrowing) AND submitted_at >= \(key.at) AND (submitted_at > \(key.at) OR id > \(key.id))"
        }
        return """
            SELECT id, code, procedure, applicant, stage, submitted_at, accepted_at, due_at, decided_at
            FROM dossiers
            WHERE agency = \(request.agency) AND submitted_at >= \(from) AND submitted_at < \(to) \(narrowing)
            ORDER BY submitted_at, id
            LIMIT \(limit)
            """
    }

    /// The filing and the hand-over of each; nothing of one whose content was erased.
    private static func acts(of dossiers: [ID<Dossier>], in tx: Transaction) throws -> [ID<Dossier>: [Recorded]] {
        guard !dossiers.isEmpty else { return [:] }
        let ids = dossiers.map { "\($0)" as SQL }.joined(separator: ", ")
        let rows = try tx.rows(
            """
            SELECT dossier, number, at, signature, body
            FROM dossier_events
            WHERE dossier IN (\(ids)) AND (number = 1 OR kind = 'returned') AND body <> ''
            ORDER BY dossier, number
            """)
        try tx.readDataKeys(of: dossiers.map(\.text))
        return try rows.reduce(into: [:]) { acts, row in
            acts[try row.get("dossier"), default: []].append(try Recorded(row: row, in: tx))
        }
    }
}
