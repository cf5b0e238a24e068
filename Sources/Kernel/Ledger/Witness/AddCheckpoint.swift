/// What a log asks of a witness: to sign its new checkpoint, with the proof that it only grew.
///
/// - Source: C2SP tlog-witness, add-checkpoint.
package struct AddCheckpoint: Hashable, Sendable {
    static let mostLines = 63

    /// Size of the tree that the witness signed last, as far as the log knows.
    package let oldSize: Int
    package let proof: ConsistencyProof
    package let note: SignedNote
    package let checkpoint: Checkpoint

    /// For a log that asks; the note's text must be a checkpoint.
    package init?(oldSize: Int, proof: ConsistencyProof, note: SignedNote) {
        guard let checkpoint = Checkpoint(note.text), oldSize >= 0, proof.path.count <= Self.mostLines else {
            return nil
        }
        self.oldSize = oldSize
        self.proof = proof
        self.note = note
        self.checkpoint = checkpoint
    }

    /// Reads a request's body; `nil` for anything that is not one.
    package init?(_ body: [UInt8]) {
        var lines = LineReader(body)
        guard let first = lines.next(), first.utf8.starts(with: "old ".utf8),
            let oldSize = PlainDecimal.number(first.dropFirst(4))
        else { return nil }
        var path: [TreeHash] = []
        while let line = lines.next() {
            guard !line.isEmpty else {
                guard let note = try? SignedNote(parsing: lines.rest) else { return nil }
                self.init(oldSize: oldSize, proof: ConsistencyProof(path: path), note: note)
                return
            }
            guard path.count < Self.mostLines, let hash = TreeHash(base64: line) else { return nil }
            path.append(hash)
        }
        return nil
    }

    /// The request's body.
    package var encoded: String {
        (["old \(oldSize)"] + proof.path.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + note.encoded
    }
}
