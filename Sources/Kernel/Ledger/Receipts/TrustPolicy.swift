/// Whom one believes: a log's key, and how many of which witnesses.
package struct TrustPolicy: Sendable {
    package let log: VerifierKey
    package let origin: LogOrigin
    package let witnesses: [VerifierKey]
    /// How many of them must have signed.
    package let quorum: Int

    /// - Parameters:
    ///   - origin: the log's name in its checkpoints; that of its key if none is given.
    ///   - quorum: all the witnesses if none is given.
    /// - Throws: `PolicyFault`.
    package init(
        log: VerifierKey, origin: LogOrigin? = nil, witnesses: [VerifierKey] = [], quorum: Int? = nil
    ) throws(PolicyFault) {
        guard log.kind == .ed25519 else { throw .noLogKey(log.name) }
        var seen: Set = [log.publicKey]
        for witness in witnesses {
            guard witness.kind == .cosignature else { throw .noWitnessKey(witness.name) }
            guard seen.insert(witness.publicKey).inserted else { throw .sharedKey(witness.name) }
        }
        guard (0...witnesses.count).contains(quorum ?? witnesses.count) else { throw .quorum(witnesses.count) }
        self.log = log
        self.origin = origin ?? LogOrigin(log.name)
        self.witnesses = witnesses
        self.quorum = quorum ?? witnesses.count
    }

    /// What the receipt proves about that entry.
    ///
    /// - Throws: `ReceiptFault`, for the first thing that is wrong.
    package func check(_ receipt: TlogProof, leaf: TreeHash) throws(ReceiptFault) -> ProvenEntry {
        guard let checkpoint = Checkpoint(receipt.note.text) else { throw .notACheckpoint }
        guard checkpoint.origin == origin else { throw .wrongLog(found: checkpoint.origin) }
        let endorsements = try endorsements(of: receipt.note)
        guard endorsements.contains(where: { $0.key == log }) else { throw .wrongKey }
        guard receipt.inclusion.holds(for: leaf, in: checkpoint.head) else { throw .notIncluded }
        let seen = endorsements.filter { $0.key != log }
        guard seen.count >= quorum else { throw .tooFewWitnesses(found: seen.count, wanted: quorum) }
        return ProvenEntry(checkpoint: checkpoint, index: receipt.inclusion.index, witnesses: seen)
    }

    private func endorsements(of note: SignedNote) throws(ReceiptFault) -> [Endorsement] {
        do {
            return try note.endorsements(by: [log] + witnesses)
        } catch .wrongSignature(let name) {
            throw .wrongSignature(name)
        } catch {
            throw .note(error)
        }
    }
}
