import Foundation
import Kernel
import Storage

/// Goes through everything that is kept and names what differs: events, lists, counters, files, leaves, checkpoints.
///
/// Reads in batches on snapshots of their own, so it may run beside a working server: a dossier that changes meanwhile is
/// read whole or not yet.
package struct Recount: Sendable {
    let office: Office
    let files: any FileStore
    /// At most that many findings; the rest is not looked for.
    static let most = 20

    /// What was gone through, and what was found.
    package struct Report: Sendable {
        package internal(set) var dossiers = 0
        /// Of these, how many were erased by time.
        package internal(set) var purged = 0
        package internal(set) var events = 0
        package internal(set) var files = 0
        package internal(set) var leaves = 0
        package internal(set) var findings: [TamperFinding] = []

        var isFull: Bool { findings.count >= Recount.most }
    }

    /// - Parameter files: where the papers lie, if not where the office has them.
    package init(of office: Office, files: (any FileStore)? = nil) {
        self.office = office
        self.files = files ?? office.vault
    }

    /// - Throws: `StorageError` where nothing can be read at all.
    package func run() async throws -> Report {
        var report = Report()
        var tally = Tally()
        try await examineLeaves(&report)
        try await examineDossiers(&report, &tally)
        if !report.isFull { try await compareCounters(with: tally, &report) }
        return report
    }

    private func examineDossiers(_ report: inout Report, _ tally: inout Tally) async throws {
        var files: [SHA256Digest: Bool] = [:]
        var last = ""
        while !report.isFull {
            let batch = try await office.database.read { [last] tx in
                try tx.rows(
                    """
                    SELECT \(KeptDossier.columns)
                    FROM dossiers
                    WHERE id > \(last)
                    ORDER BY id
                    LIMIT 50
                    """
                ).map { try KeptDossier(row: $0, in: tx) }
            }
            guard let end = batch.last else { return }
            last = end.id
            for kept in batch {
                report.dossiers += 1
                report.events += kept.events.count
                let (findings, dossier) = kept.examine()
                report.findings += findings
                if let record = kept.purge {
                    report.purged += 1
                    tally.add(record)
                }
                if let dossier { tally.add(dossier, history: kept.history) }
                for digest in kept.digests where files[digest] == nil {
                    let finding = await examine(digest, of: kept.code)
                    files[digest] = finding == nil
                    report.findings += [finding].compactMap { $0 }
                }
                report.files = files.count
            }
        }
    }

    private func examine(_ digest: SHA256Digest, of dossier: String) async -> TamperFinding? {
        guard let bytes = try? await files.read(digest) else {
            return .missingFile(dossier: dossier, digest: digest)
        }
        return SHA256Digest.of(bytes) == digest ? nil : .changedFile(dossier: dossier, digest: digest)
    }

    private func compareCounters(with tally: Tally, _ report: inout Report) async throws {
        let kept = try await office.database.read { tx in
            try tx.rows("SELECT agency, procedure, month, measure, total FROM counters").map { row in
                (
                    Tally.Key(
                        agency: try row.get("agency"), procedure: try row.get("procedure"), month: try row.get("month"),
                        measure: try row.get("measure")), try row.get("total", as: Int.self)
                )
            }
        }
        let totals = Dictionary(kept, uniquingKeysWith: { first, _ in first })
        report.findings += tally.differences(from: totals)
    }
}
