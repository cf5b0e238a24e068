package import Kernel

/// How a witness is asked to sign a checkpoint.
package protocol WitnessLink: Sendable {
    /// Whose signature is expected.
    var key: VerifierKey { get }

    /// Asks; what comes back is not checked yet.
    func ask(_ request: AddCheckpoint) async throws -> WitnessAnswer
}

/// What a witness says.
///
/// - Source: C2SP tlog-witness, add-checkpoint.
package enum WitnessAnswer: Sendable, Hashable {
    /// Signature lines.
    case signed([NoteSignature])
    /// It has signed another tree last, of that size.
    case knows(Int)
    /// It refuses, with that HTTP status.
    case refused(Int)
}
