import Kernel

extension ReceiptFault {
    /// The reason as `motcua verify` says it.
    var words: String {
        switch self {
        case .notAProof: "not a receipt: it doesn't begin with c2sp.org/tlog-proof@v1"
        case .truncated: "truncated: the receipt ends before it is complete"
        case .malformed(let line): "malformed: line \(line) is not what a receipt has there"
        case .note(let fault): fault.words
        case .notACheckpoint: "malformed: what is signed is not a checkpoint"
        case .wrongLog(let found): "wrong log: the receipt is from “\(found)”"
        case .wrongKey: "wrong key: the log's name is right, but another key signed"
        case .wrongSignature(let name): "wrong signature: what \(name) signed is not this checkpoint"
        case .notIncluded: "inclusion fails: the entry and the path don't lead to the root that the log signed"
        case .tooFewWitnesses(let found, let wanted): "not enough witnesses: \(found) signed, \(wanted) must"
        }
    }
}

extension NoteFault {
    fileprivate var words: String {
        switch self {
        case .truncated: "truncated: the signed checkpoint ends before it is complete"
        case .tooLong: "malformed: the signed checkpoint is too long"
        case .notText: "malformed: the signed checkpoint is not plain text"
        case .malformedSignature: "malformed: a signature line is broken"
        case .tooManySignatures: "malformed: more than \(SignedNote.mostSignatures) signatures"
        case .wrongSignature(let name): "wrong signature: what \(name) signed is not this checkpoint"
        }
    }
}

extension PolicyFault {
    /// The reason as `motcua verify` says it.
    var words: String {
        switch self {
        case .noLogKey(let name): "--log-vkey: \(name) is the key of a witness"
        case .noWitnessKey(let name): "--witness-vkey: \(name) is not the key of a witness"
        case .sharedKey(let name): "--witness-vkey: the key of \(name) is given twice; nobody is his own witness"
        case .quorum(let count): "--threshold: \(count) witnesses are given"
        }
    }
}
