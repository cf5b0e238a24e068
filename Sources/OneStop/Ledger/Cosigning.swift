package import Foundation
package import Kernel
import Storage

/// Lets witnesses sign the newest checkpoint. Nobody waits for it: checkpoints and receipts go out without, and carry
/// the witnesses' lines from when they came.
package struct Cosigning: Sendable {
    let ledger: Ledger
    let witnesses: [any WitnessLink]

    package init(_ ledger: Ledger, witnesses: [any WitnessLink]) {
        self.ledger = ledger
        self.witnesses = witnesses
    }

    /// One try with each witness.
    ///
    /// - Returns: what went wrong, by witness: an answer that isn't a right signature, or no answer.
    package func round(at now: Date) async throws -> [(KeyName, String)] {
        var failed: [(KeyName, String)] = []
        for witness in witnesses {
            do {
                if let why = try await round(with: witness, at: now) { failed.append((witness.key.name, why)) }
            } catch {
                failed.append((witness.key.name, "\(error)"))
            }
        }
        return failed
    }

    private func round(with witness: any WitnessLink, at now: Date) async throws -> String? {
        let key = witness.key
        let (note, known) = try await ledger.database.read { tx in
            (
                try Ledger.newest(in: tx),
                try tx.value("SELECT MAX(size) FROM ledger_cosignatures WHERE vkey = \(key.text)", as: Int.self) ?? 0
            )
        }
        guard let note, let size = Checkpoint(note.text)?.head.size, size > known else { return nil }
        guard let request = try await request(note, from: known) else { return "no proof can be made" }
        var answer = try await witness.ask(request)
        if case .knows(let other) = answer, other != known, other <= size,
            let again = try await self.request(note, from: other)
        {
            answer = try await witness.ask(again)
        }
        switch answer {
        case .signed(let lines): return try await keep(lines, under: note, size: size, of: key, at: now)
        case .knows(let other): return "it knows a tree of \(other), ours has \(size)"
        case .refused(let status): return "status \(status)"
        }
    }

    private func request(_ note: SignedNote, from known: Int) async throws -> AddCheckpoint? {
        guard let size = Checkpoint(note.text)?.head.size else { return nil }
        let proof = try await ledger.database.read { tx -> ConsistencyProof in
            guard known > 0, known < size else { return ConsistencyProof(path: []) }
            return try LedgerTree.tree(of: try LedgerTree.size(in: tx), in: tx).consistency(from: known, to: size)
        }
        return AddCheckpoint(oldSize: known, proof: proof, note: note)
    }

    /// Keeps the witness's line if it is right.
    private func keep(
        _ lines: [NoteSignature], under note: SignedNote, size: Int, of key: VerifierKey, at now: Date
    ) async throws -> String? {
        let right = lines.first { line in
            ((try? SignedNote(note.text, signatures: [line]).endorsements(by: [key])) ?? []).isEmpty == false
        }
        guard let right else { return "what it signed is not our checkpoint" }
        try await ledger.database.write { tx in
            try tx.run(
                """
                INSERT INTO ledger_witnesses (vkey, at)
                VALUES (\(key.text), \(now))
                ON CONFLICT (vkey) DO NOTHING
                """)
            try tx.run(
                """
                INSERT INTO ledger_cosignatures (size, vkey, line)
                VALUES (\(size), \(key.text), \(right.line))
                ON CONFLICT (size, vkey) DO NOTHING
                """)
        }
        return nil
    }
}
