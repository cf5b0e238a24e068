/// Why a receipt is not believed.
package enum ReceiptFault: Error, Hashable {
    /// Not a receipt of this kind at all.
    case notAProof
    /// It ends too early.
    case truncated
    /// A line is not what the format asks for; counted from 1.
    case malformed(line: Int)
    /// The signed part is not a note.
    case note(NoteFault)
    /// The signed text is no checkpoint.
    case notACheckpoint
    /// It is about another log.
    case wrongLog(found: LogOrigin)
    /// The log's name is right, the key is another.
    case wrongKey
    /// A known key's signature doesn't fit the text.
    case wrongSignature(KeyName)
    /// The entry and the path don't lead to the signed root.
    case notIncluded
    /// Fewer witnesses saw the checkpoint than are asked for.
    case tooFewWitnesses(found: Int, wanted: Int)
}
