/// A receipt that proves itself: where the entry lies, the path to the root, and the log's signed checkpoint.
///
/// Nobody need be asked to check it; the log's public key and the entry are enough.
///
/// - Source: C2SP tlog-proof.
package struct TlogProof: Hashable, Sendable {
    static let header = "c2sp.org/tlog-proof@v1"
    static let longest = 2 * SignedNote.longest

    /// What helps to know the entry; nothing signs it.
    package let extra: [UInt8]?
    package let inclusion: InclusionProof
    /// The checkpoint with all its signatures.
    package let note: SignedNote

    package init(extra: [UInt8]? = nil, inclusion: InclusionProof, note: SignedNote) {
        self.extra = extra?.isEmpty == true ? nil : extra
        self.inclusion = inclusion
        self.note = note
    }

    /// The file's text; by custom its name ends in `.tlog-proof`.
    package var encoded: String {
        var lines = [Self.header]
        if let extra { lines.append("extra \(Base64.text(extra))") }
        lines.append("index \(inclusion.index)")
        lines += inclusion.path.map(\.base64)
        return lines.map { $0 + "\n" }.joined() + "\n" + note.encoded
    }
}
