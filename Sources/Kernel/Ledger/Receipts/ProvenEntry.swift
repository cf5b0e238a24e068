/// What a receipt has proved, for whoever trusts the keys it was checked with.
package struct ProvenEntry: Hashable, Sendable {
    package let checkpoint: Checkpoint
    /// Position of the entry in the log, from 0.
    package let index: Int
    /// The witnesses that signed, in the order of their lines.
    package let witnesses: [Endorsement]
}
