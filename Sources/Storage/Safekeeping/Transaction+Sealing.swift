/// Personal values on their way into rows and out of them.
///
/// ```swift
/// try tx.run("INSERT INTO notes (id, words) VALUES (\(id), \(try tx.seal(words, at: Cell("notes", "words", row: id))))")
/// let words = try tx.unseal(try row.get("words"), at: Cell("notes", "words", row: id))
/// let found = try tx.row("SELECT id FROM people WHERE phone = \(try tx.blind(phone.text, as: .contact))")
/// ```
extension Transaction {
    /// The text as it is stored.
    ///
    /// - Throws: code `configuration` where the database was opened without keys.
    package func seal(_ text: String, at cell: Cell) throws(StorageError) -> String {
        try sealKeys().seal(Array(text.utf8), at: cell).text
    }

    /// The same for bytes.
    package func seal(bytes: [UInt8], at cell: Cell) throws(StorageError) -> [UInt8] {
        try sealKeys().seal(bytes, at: cell).bytes
    }

    /// What was sealed; a text from before there were keys is given as it is.
    ///
    /// - Throws: code `value` where it was changed, or carried there from another row.
    package func unseal(_ stored: String, at cell: Cell) throws(StorageError) -> String {
        guard let sealed = SealedBytes(text: stored) else { return stored }
        return try text(try sealKeys().open(sealed, at: cell), cell)
    }

    /// The same for bytes.
    package func unseal(bytes stored: [UInt8], at cell: Cell) throws(StorageError) -> [UInt8] {
        guard let sealed = SealedBytes(bytes: stored) else { return stored }
        return try sealKeys().open(sealed, at: cell)
    }

    /// What stands for the value where rows are looked up by it.
    package func blind(_ value: String, as kind: BlindKind) throws(StorageError) -> String {
        try sealKeys().blind(value, as: kind)
    }

    /// The text as it is stored, under the subject's own key.
    ///
    /// - Throws: code `erased` where the subject has none.
    package func seal(_ text: String, at cell: Cell, under subject: String) throws -> String {
        guard let key = try dataKey(of: subject) else { throw StorageError(.erased, cell.name) }
        return try key.seal(Array(text.utf8), at: cell).text
    }

    /// What was sealed under the subject's own key; a text from before there were keys is given as it is.
    ///
    /// - Throws: code `erased` where that key was destroyed, `value` as `unseal`.
    package func unseal(_ stored: String, at cell: Cell, under subject: String) throws -> String {
        guard let sealed = SealedBytes(text: stored) else { return stored }
        guard let key = try dataKey(of: subject) else { throw StorageError(.erased, cell.name) }
        return try text(try key.open(sealed, at: cell), cell)
    }

    private func text(_ bytes: [UInt8], _ cell: Cell) throws(StorageError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StorageError(.value, "\(cell.name): not a text")
        }
        return text
    }
}
