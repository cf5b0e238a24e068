/// A value that can be read back from a column.
package protocol SQLReadable {
    /// Takes what was stored.
    ///
    /// - Throws: code `value` if it cannot be such a value.
    init(sqlValue: SQLValue) throws
}

extension SQLBindable {
    package static var sqlKind: SQLKind { .unknown }
}

extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
    package static var sqlKind: SQLKind { RawValue.sqlKind }
    package var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLReadable where Self: RawRepresentable, RawValue: SQLReadable {
    package init(sqlValue: SQLValue) throws {
        guard let value = Self(rawValue: try RawValue(sqlValue: sqlValue)) else {
            throw StorageError(.value, "no such \(Self.self)")
        }
        self = value
    }
}
