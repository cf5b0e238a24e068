extension TlogProof {
    /// Reads a receipt; nothing in it is checked yet.
    ///
    /// - Throws: `.notAProof`, `.truncated`, `.malformed` or `.note`.
    package init(parsing bytes: [UInt8]) throws(ReceiptFault) {
        guard bytes.count <= Self.longest else { throw .notAProof }
        var lines = LineReader(bytes)
        guard try lines.required() == Self.header else { throw .notAProof }
        var line = try lines.required()
        var extra: [UInt8]?
        if let text = line.value(of: "extra") {
            guard let bytes = Base64.bytes(text), !bytes.isEmpty else { throw .malformed(line: lines.number) }
            extra = bytes
            line = try lines.required()
        }
        guard let index = line.value(of: "index").flatMap(PlainDecimal.number) else {
            throw .malformed(line: lines.number)
        }
        let path = try Self.path(&lines)
        self.init(extra: extra, inclusion: InclusionProof(index: index, path: path), note: try Self.note(lines.rest))
    }

    /// The lines up to the empty one; a tree can't be higher than 63.
    private static func path(_ lines: inout LineReader) throws(ReceiptFault) -> [TreeHash] {
        var path: [TreeHash] = []
        while true {
            let line = try lines.required()
            guard !line.isEmpty else { return path }
            guard path.count < 63, let hash = TreeHash(base64: line) else { throw .malformed(line: lines.number) }
            path.append(hash)
        }
    }

    private static func note(_ bytes: [UInt8]) throws(ReceiptFault) -> SignedNote {
        do {
            return try SignedNote(parsing: bytes)
        } catch .truncated {
            throw .truncated
        } catch {
            throw .note(error)
        }
    }
}

extension LineReader {
    /// The next line of a receipt.
    fileprivate mutating func required() throws(ReceiptFault) -> String {
        if let line = next() { return line }
        throw rest.contains(0x0A) ? .malformed(line: number + 1) : .truncated
    }
}

extension String {
    /// What follows the word and one blank.
    fileprivate func value(of word: String) -> String? {
        utf8.starts(with: "\(word) ".utf8) ? String(decoding: utf8.dropFirst(word.utf8.count + 1), as: UTF8.self) : nil
    }
}
