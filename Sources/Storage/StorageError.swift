/// What went wrong between us and a database; equal by code.
package struct StorageError: Error, Sendable, Hashable, CustomStringConvertible {
    package let code: Code
    /// For the log: the engine's own words, without values.
    package let detail: String

    package enum Code: String, Sendable, Hashable {
        /// A row of that key exists.
        case unique
        case foreignKey
        case check
        /// Could not be done beside what others do; was tried again in vain.
        case busy
        case timeout
        /// The database is not there, or not sure whether it committed.
        case unavailable
        /// A column held another kind of value than the code expects, or text that can't be stored (U+0000).
        case mismatch
        /// A migration was edited, is missing, or comes out of order.
        case migration
        case other
    }

    package init(code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }

    package static func == (left: StorageError, right: StorageError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Swift.Hasher) { hasher.combine(code) }

    package var description: String { "storage \(code.rawValue): \(detail)" }

    static func mismatch(_ value: SQLValue, wanted: String) -> StorageError {
        let found =
            switch value {
            case .null: "NULL"
            case .integer: "an integer"
            case .text: "text"
            case .blob: "bytes"
            }
        return StorageError(code: .mismatch, detail: "expected \(wanted), found \(found)")
    }
}
