package import Kernel
import Storage

extension Ledger {
    /// The public keys of the witnesses that ever signed.
    package func witnesses() async throws -> [VerifierKey] {
        try await database.read { tx in
            try tx.rows("SELECT vkey FROM ledger_witnesses ORDER BY vkey").compactMap {
                VerifierKey(try $0.get("vkey"))
            }
        }
    }

    /// The note with the lines of those who saw it.
    static func witnessed(_ note: SignedNote, in tx: Transaction) throws -> SignedNote {
        guard let size = Checkpoint(note.text)?.head.size else { return note }
        let room = SignedNote.mostSignatures - note.signatures.count
        let lines = try tx.rows(
            "SELECT line FROM ledger_cosignatures WHERE size = \(size) ORDER BY vkey LIMIT \(room)"
        ).compactMap { NoteSignature(line: try $0.get("line")) }
        return note.adding(lines)
    }

    /// The checkpoint that a receipt for that place should lead to: the newest that a witness saw, else the newest.
    static func best(for position: Int, in tx: Transaction) throws -> SignedNote? {
        let seen = try tx.value(
            "SELECT size FROM ledger_cosignatures WHERE size > \(position) ORDER BY size DESC LIMIT 1", as: Int.self)
        guard let seen,
            let note = try tx.value("SELECT note FROM ledger_checkpoints WHERE size = \(seen)", as: String.self)
        else { return try newest(in: tx) }
        return try witnessed(SignedNote(parsing: Array(note.utf8)), in: tx)
    }
}
