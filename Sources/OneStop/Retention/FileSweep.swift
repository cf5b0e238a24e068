import Foundation
import Kernel
import Storage

/// Takes files from the disk that only erased dossiers and drafts had named.
///
/// The same content may belong to several people: everything that is kept is gone through once, and a file that anything
/// still names stays. So it runs at night, and only where something was let go of.
struct FileSweep: Sendable {
    let database: Database
    let vault: any FileStore

    /// Files of one night.
    static let most = 2_000
    /// How long a file rests after it was let go of: what is being sent again meanwhile is found to be named.
    static let rest: TimeInterval = 86_400

    /// Does it, unless all is held.
    func run(at now: Date, on day: CivilDay) async throws {
        let rested = now.addingTimeInterval(-Self.rest)
        let released = try await database.read { tx in
            Set(
                try tx.rows("SELECT digest FROM file_releases WHERE at <= \(rested) ORDER BY at LIMIT \(Self.most)").map
                {
                    try $0.get("digest", as: SHA256Digest.self)
                })
        }
        if released.isEmpty { return }
        let unnamed = try await unnamed(among: released)
        for digest in released.sorted(by: { $0.hex < $1.hex }) where !Task.isCancelled {
            guard try await database.read({ tx in try RetentionHold.isFree(in: tx) }) else { return }
            let isGone = unnamed.contains(digest) ? try await vault.erase(digest, restingSince: rested) : false
            try await database.write { tx in
                try tx.run("DELETE FROM file_releases WHERE digest = \(digest) AND at <= \(rested)")
                guard isGone else { return }
                // Who sent what was found bad is kept.
                let bad = try tx.row("SELECT digest FROM file_checks WHERE digest = \(digest) AND state = 'infected'")
                if bad == nil {
                    try tx.run("DELETE FROM file_senders WHERE digest = \(digest)")
                    try tx.run("DELETE FROM file_checks WHERE digest = \(digest)")
                }
                try PurgeRun.count(.files, 1, on: day, in: tx)
            }
        }
    }

    private func unnamed(among released: Set<SHA256Digest>) async throws -> Set<SHA256Digest> {
        var unnamed = released
        for source in Source.allCases {
            var last = ""
            while !unnamed.isEmpty {
                let from = last
                let (named, end) = try await database.read { tx in try source.named(after: from, in: tx) }
                unnamed.subtract(named)
                guard let end else { break }
                last = end
            }
        }
        return unnamed
    }

    /// Where files are named.
    private enum Source: CaseIterable {
        case dossiers, drafts, receptions, mandates

        /// The files that the next rows name, and the last row's key; `nil` where no more are.
        func named(after last: String, in tx: Transaction) throws -> ([SHA256Digest], String?) {
            switch self {
            case .dossiers:
                let rows = try tx.rows(
                    "SELECT id FROM dossiers WHERE id > \(last) AND purged_at IS NULL ORDER BY id LIMIT 100")
                let ids = try rows.map { try $0.get("id", as: ID<Dossier>.self) }
                try tx.readDataKeys(of: ids.map(\.text))
                return (try ids.flatMap { try FileReleases.ofDossier($0, in: tx) }, ids.last?.text)
            case .drafts:
                let rows = try tx.rows("SELECT id, files FROM drafts WHERE id > \(last) ORDER BY id LIMIT 500")
                return (
                    try rows.flatMap { try FileReleases.ofDraft($0, in: tx) }, try rows.last?.get("id", as: String.self)
                )
            case .receptions:
                let rows = try tx.rows("SELECT id, files FROM receptions WHERE id > \(last) ORDER BY id LIMIT 500")
                return (
                    try rows.flatMap { try FileReleases.ofReception($0, in: tx) },
                    try rows.last?.get("id", as: String.self)
                )
            case .mandates:
                let rows = try tx.rows("\(MandateRow.selection) WHERE id > \(last) ORDER BY id LIMIT 500")
                return (
                    try rows.compactMap { try Mandate(row: $0, in: tx).paper?.digest },
                    try rows.last?.get("id", as: String.self)
                )
            }
        }
    }
}
