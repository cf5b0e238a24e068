import Foundation
import Kernel
import Storage

extension Recount {
    /// Builds the tree anew from the entries and compares it with its tiles and with all that was signed.
    func examineLeaves(_ report: inout Report) async throws {
        let (size, isAdopted, keys, signed) = try await office.database.read { tx in
            (
                try LedgerTree.size(in: tx),
                try tx.value("SELECT adopted FROM ledger_state WHERE id = 1", as: Bool.self) ?? false,
                try LedgerKeys.all(in: tx), try Self.checkpoints(in: tx)
            )
        }
        if !isAdopted { report.findings.append(.notAdopted) }
        var tree = TreeEdge.ofNothing
        var next = 0
        var due = signed[...]
        while next < size {
            let first = next
            let (rows, tile) = try await office.database.read { tx in
                (
                    try tx.rows(
                        """
                        SELECT \(LedgerRow.columns)
                        FROM ledger_leaves
                        WHERE position >= \(first) AND position < \(min(first + TileAddress.fullWidth, size))
                        ORDER BY position
                        """
                    ).map(LedgerRow.init(row:)),
                    try TileAddress(.hashes(level: 0), index: first / TileAddress.fullWidth, in: size).flatMap {
                        try LedgerTree.tile($0, in: tx)
                    }
                )
            }
            let end = min(first + TileAddress.fullWidth, size)
            let wrong = (first..<end).first { position in
                let index = position - first
                guard index < rows.count, rows[index].position == position else { return true }
                return tile?.hashes[index] != rows[index].hash
            }
            if let wrong {
                let row = rows.first { $0.position == wrong }
                report.findings.append(.leaf(position: wrong, dossier: try await name(of: row)))
                return
            }
            for row in rows {
                tree = tree.appending([row.hash]).edge
                while let head = due.first, head.size == tree.size {
                    if head.root != tree.head.root { report.findings.append(.checkpoint(size: head.size)) }
                    due.removeFirst()
                }
            }
            next = end
        }
        report.leaves = size
        try await examineEnds(&report, size: size, signed: signed, keys: keys)
    }

    /// What stands beyond the tree: leaves whose dossier is gone, places past the end, signatures by nobody known.
    private func examineEnds(
        _ report: inout Report, size: Int, signed: [SignedHead], keys: [VerifierKey]
    ) async throws {
        if let beyond = signed.first(where: { $0.size > size }) {
            report.findings.append(.size(kept: size, counted: beyond.size))
        }
        for head in signed where ((try? head.note.endorsements(by: keys)) ?? []).isEmpty {
            report.findings.append(.checkpoint(size: head.size))
        }
        let (count, lost) = try await office.database.read { tx in
            (
                try tx.value("SELECT COUNT(position) FROM ledger_leaves", as: Int.self) ?? 0,
                try tx.rows(
                    """
                    SELECT subject, number
                    FROM ledger_leaves
                    WHERE NOT EXISTS (SELECT 1 FROM dossiers WHERE dossiers.id = ledger_leaves.subject)
                    ORDER BY subject, number
                    LIMIT \(Recount.most)
                    """
                ).map { (try $0.get("subject", as: String.self), try $0.get("number", as: Int.self)) }
            )
        }
        if count != size { report.findings.append(.size(kept: size, counted: count)) }
        report.findings += lost.map { .lostEvent(dossier: $0.0, number: $0.1) }
    }

    /// The code of the dossier that the leaf is about.
    private func name(of row: LedgerRow?) async throws -> String? {
        guard let subject = row?.subject else { return nil }
        return try await office.database.read { tx in
            try tx.value("SELECT code FROM dossiers WHERE id = \(subject)", as: String.self)
        }
    }

    private struct SignedHead: Sendable {
        let size: Int
        let root: TreeHash
        let note: SignedNote
    }

    private static func checkpoints(in tx: Transaction) throws -> [SignedHead] {
        try tx.rows("SELECT note FROM ledger_checkpoints ORDER BY size").compactMap { row in
            let note = try SignedNote(parsing: Array(try row.get("note", as: String.self).utf8))
            return Checkpoint(note.text).map { SignedHead(size: $0.head.size, root: $0.head.root, note: note) }
        }
    }
}
