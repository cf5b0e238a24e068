/// What a Swift type becomes in the database, known also when the value is `nil`, so that `\(x) IS NULL` has a type.
package enum SQLKind: Sendable, Hashable {
    case unknown, integer, text, blob
}

extension SQLValue {
    /// The kind of this very value; NULL has none.
    var kind: SQLKind {
        switch self {
        case .null: .unknown
        case .integer: .integer
        case .text: .text
        case .blob: .blob
        }
    }

    /// The integer.
    ///
    /// - Throws: code `value` if it is anything else.
    package func integer() throws(StorageError) -> Int64 {
        guard case .integer(let value) = self else { throw mismatch("an integer") }
        return value
    }

    /// The text.
    ///
    /// - Throws: code `value` if it is anything else.
    package func text() throws(StorageError) -> String {
        guard case .text(let value) = self else { throw mismatch("text") }
        return value
    }

    /// The bytes.
    ///
    /// - Throws: code `value` if it is anything else.
    package func blob() throws(StorageError) -> [UInt8] {
        guard case .blob(let value) = self else { throw mismatch("bytes") }
        return value
    }

    private func mismatch(_ wanted: String) -> StorageError {
        let found = self == .null ? "NULL" : "\(kind)"
        return StorageError(.value, "wanted \(wanted), found \(found)")
    }
}
