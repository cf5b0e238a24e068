package import Foundation
package import Kernel
import Storage

/// Puts leaves in order and signs what has grown; any number of servers may run one with the same key.
///
/// Leaves are written with what they stand for and get their places here, in a transaction that holds the state's row:
/// so places are dense, whatever order transactions committed in, and no filing waits for another's. What is signed
/// was committed first and kept by the guard before anybody sees it.
package struct Sequencer: Sendable {
    /// Most leaves that one transaction orders.
    static let batch = 2_000

    package let ledger: Ledger
    let key: SignerKey
    let guardian: any LedgerGuard

    /// The log is gone on with only if it holds all that was signed.
    ///
    /// - Parameter succeeding: takes the key as the successor of the one that signs until now.
    /// - Throws: `LedgerFault`, `StorageError`.
    package init(
        _ ledger: Ledger, key: SignerKey, guardian: any LedgerGuard, succeeding: Bool = false, at now: Date
    ) async throws {
        self.ledger = ledger
        self.key = key
        self.guardian = guardian
        let own = key.verifier
        let last = try await guardian.last()
        try await ledger.database.write { tx in
            let keys = try LedgerKeys.all(in: tx)
            let size = try LedgerTree.size(in: tx)
            if let last { try Self.check(last, size: size, by: keys + [own], in: tx) }
            guard keys.first != own else { return }
            guard !keys.contains(own) else { throw LedgerFault.retiredKey }
            if let current = keys.first, !succeeding { throw LedgerFault.foreignKey(current: current.name) }
            try LedgerKeys.add(own, since: size, at: now, in: tx)
            guard let former = keys.first else { return }
            try SecurityLog.record(
                .logKeyChanged, by: nil, from: .none, detail: "\(former.text) → \(own.text)", at: now, in: tx)
        }
        try await adopt()
    }

    private static func check(_ last: SignedNote, size: Int, by keys: [VerifierKey], in tx: Transaction) throws {
        guard let signed = Checkpoint(last.text)?.head,
            let signers = try? last.endorsements(by: keys), !signers.isEmpty
        else { throw LedgerFault.unreadableGuard }
        guard signed.size <= size else { throw LedgerFault.rolledBack(signed: signed.size, has: size) }
        guard try LedgerTree.tree(of: size, in: tx).root(at: signed.size) == signed.root else {
            throw LedgerFault.forked(size: signed.size)
        }
    }

    /// Orders what waits and signs the tree if it grew.
    ///
    /// - Returns: how many leaves got their places.
    /// - Throws: `LedgerFault` where the log must not be gone on with; `StorageError`.
    @discardableResult
    package func round(at now: Date) async throws -> Int {
        guard try await hasWork() else { return 0 }
        var ordered: [Inclusions.Key] = []
        while true {
            let batch = try await order()
            ordered += batch
            if batch.count < Self.batch { break }
        }
        if try await sign(at: now) { ledger.inclusions.announce(ordered) }
        return ordered.count
    }

    private func hasWork() async throws -> Bool {
        let own = key.verifier
        return try await ledger.database.read { tx in
            let waiting = try tx.row("SELECT number FROM ledger_leaves WHERE position IS NULL LIMIT 1")
            guard waiting == nil, try LedgerKeys.all(in: tx).first == own else { return true }
            return try Self.isUnsigned(by: own, size: try LedgerTree.size(in: tx), in: tx)
        }
    }

    private static func isUnsigned(by own: VerifierKey, size: Int, in tx: Transaction) throws -> Bool {
        guard size > 0 else { return false }
        guard let newest = try Ledger.newest(in: tx), Checkpoint(newest.text)?.head.size == size else { return true }
        return try newest.endorsements(by: [own]).isEmpty
    }

    /// One batch; none where another server is just at it.
    private func order() async throws -> [Inclusions.Key] {
        try await ledger.database.write { tx in
            guard try tx.row("SELECT id FROM ledger_state WHERE id = 1 \(.skipLocked)") != nil else { return [] }
            let rows = try tx.rows(
                """
                SELECT \(LedgerRow.columns)
                FROM ledger_leaves
                WHERE position IS NULL
                ORDER BY subject, number
                LIMIT \(Self.batch)
                """
            ).map(LedgerRow.init(row:))
            if !rows.isEmpty { try LedgerTree.append(rows, in: tx) }
            return rows.map { Inclusions.Key(subject: $0.subject, number: $0.number) }
        }
    }

    /// - Returns: whether all that is ordered is signed now, here or by another server.
    private func sign(at now: Date) async throws -> Bool {
        let own = key.verifier
        let signed = try await guardian.last().flatMap { Checkpoint($0.text)?.head } ?? .ofNothing
        let head = try await ledger.database.read { tx -> TreeHead? in
            guard try LedgerKeys.all(in: tx).first == own else { throw LedgerFault.retiredKey }
            let size = try LedgerTree.size(in: tx)
            guard signed.size <= size else { throw LedgerFault.rolledBack(signed: signed.size, has: size) }
            guard try Self.isUnsigned(by: own, size: size, in: tx) else { return nil }
            return try LedgerTree.edge(of: size, in: tx).head
        }
        guard let head else { return true }
        let text = Checkpoint(origin: LogOrigin(own.name), head: head).text
        let note = SignedNote(text, signatures: [try key.sign(text, at: now)])
        try await guardian.keep(note)
        try await ledger.database.write { tx in
            try tx.run(
                """
                INSERT INTO ledger_checkpoints (size, note, at)
                VALUES (\(head.size), \(note.encoded), \(now))
                ON CONFLICT (size) DO UPDATE SET note = excluded.note, at = excluded.at
                """)
        }
        return true
    }
}
