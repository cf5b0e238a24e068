import Foundation
import Kernel
import Storage

/// Files that something erased had named: they go from the disk once nothing else names them.
enum FileReleases {
    /// Notes them, in the transaction that lets go of them.
    static func note(_ digests: some Sequence<SHA256Digest>, at now: Date, in tx: Transaction) throws {
        for digest in Set(digests) {
            try tx.send(
                """
                INSERT INTO file_releases (digest, at)
                VALUES (\(digest), \(now))
                ON CONFLICT (digest) DO UPDATE SET at = excluded.at
                """)
        }
    }

    /// Those of a draft's row.
    static func ofDraft(_ row: Row, in tx: Transaction) throws -> [SHA256Digest] {
        let cell = Cell.draft(try row.get("id"), "files")
        return named(in: try tx.unseal(try row.get("files", as: String.self), at: cell))
    }

    /// Those of a reception's row.
    static func ofReception(_ row: Row, in tx: Transaction) throws -> [SHA256Digest] {
        let cell = Cell.reception(try row.get("id"), "files")
        return named(in: try tx.unseal(try row.get("files", as: String.self), at: cell))
    }

    /// Those of all that happened in a dossier.
    static func ofDossier(_ dossier: ID<Dossier>, in tx: Transaction) throws -> [SHA256Digest] {
        try tx.rows("SELECT dossier, number, body FROM dossier_events WHERE dossier = \(dossier) AND body <> ''")
            .flatMap { named(in: try Ledgered.body(of: $0, in: tx)) }
    }

    /// Files that a stored value names.
    static func named(in json: String) -> [SHA256Digest] {
        json.matches(of: /"digest":"([0-9a-f]{64})"/).compactMap { SHA256Digest(hex: String($0.1)) }
    }
}
