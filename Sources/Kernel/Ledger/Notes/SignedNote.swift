/// A text with the signatures of those who stand for it. The text must not be believed before they were checked.
///
/// - Source: C2SP signed-note v1.0.0.
package struct SignedNote: Hashable, Sendable {
    /// Verifiers must look at 16 signatures at least; more are refused.
    package static let mostSignatures = 16
    static let longest = 1_000_000

    /// Ends in a newline.
    package let text: String
    package let signatures: [NoteSignature]

    /// Signs a text that ends in a newline.
    package init(_ text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note; the signatures are not checked yet.
    ///
    /// - Throws: `NoteFault`, all but `.wrongSignature`.
    package init(parsing bytes: [UInt8]) throws(NoteFault) {
        guard bytes.count <= Self.longest else { throw .tooLong }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }), String(validating: bytes, as: UTF8.self) != nil else {
            throw .notText
        }
        guard bytes.last == 0x0A, let end = Self.lastEmptyLine(bytes) else { throw .truncated }
        var lines = LineReader(Array(bytes[(end + 1)...]))
        var signatures: [NoteSignature] = []
        while let line = lines.next() {
            guard let signature = NoteSignature(line: line) else { throw .malformedSignature }
            guard signatures.count < Self.mostSignatures else { throw .tooManySignatures }
            signatures.append(signature)
        }
        guard !signatures.isEmpty else { throw .malformedSignature }
        self.init(String(decoding: bytes[..<end], as: UTF8.self), signatures: signatures)
    }

    /// The note as it is handed on.
    package var encoded: String { text + "\n" + signatures.map { $0.line + "\n" }.joined() }

    /// The note with further signatures below those it has.
    package func adding(_ more: [NoteSignature]) -> SignedNote {
        SignedNote(text, signatures: signatures + more)
    }

    /// Who of those keys signed, each once, in the order of the lines. Signatures by others are passed over.
    ///
    /// - Throws: `.wrongSignature` if a line with the name and id of one of the keys is wrong.
    package func endorsements(by keys: [VerifierKey]) throws(NoteFault) -> [Endorsement] {
        let text = Array(text.utf8)
        var found: [Endorsement] = []
        for signature in signatures {
            for key in keys where key.owns(signature) {
                guard let endorsement = key.endorsement(of: text, by: signature) else {
                    throw .wrongSignature(key.name)
                }
                if !found.contains(where: { $0.key == key }) { found.append(endorsement) }
            }
        }
        return found
    }

    /// Position of the newline that is the last empty line.
    private static func lastEmptyLine(_ bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst().last { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
    }
}
