extension AddCheckpoint {
    /// Whether a witness may sign: the log signed, and what the witness signed last still lies in the tree.
    ///
    /// - Parameters:
    ///   - logs: the keys that the witness trusts, each for the log of its name.
    ///   - known: the tree that it signed last for this log.
    /// - Returns: the signatures of the log that are right.
    /// - Throws: `WitnessRefusal`, in the order of the specification.
    package func judge(logs: [VerifierKey], known: TreeHead) throws(WitnessRefusal) -> [NoteSignature] {
        let keys = logs.filter { LogOrigin($0.name) == checkpoint.origin }
        guard !keys.isEmpty else { throw .unknownLog }
        let signers = (try? note.endorsements(by: keys).map(\.key)) ?? []
        guard !signers.isEmpty else { throw .notSigned }
        guard oldSize <= checkpoint.head.size else { throw .malformed }
        guard oldSize == known.size else { throw .stale(known: known.size) }
        guard grows(from: known) else { throw .inconsistent }
        return note.signatures.filter { line in signers.contains { $0.owns(line) } }
    }

    private func grows(from known: TreeHead) -> Bool {
        guard known.size == 0 else { return proof.holds(from: known, to: checkpoint.head) }
        return proof.path.isEmpty && (checkpoint.head.size > 0 || checkpoint.head == .ofNothing)
    }
}
