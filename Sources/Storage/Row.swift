/// One row of a result; columns are found by name, without regard to case, since PostgreSQL folds names.
package struct Row: Sendable {
    let columns: [String]
    let values: [SQLValue]

    /// The column's value.
    ///
    /// - Throws: code `value` naming the column if it is missing, NULL, or not such a value.
    package func get<Value: SQLReadable>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
        guard let value = try getOptional(column, as: type) else {
            throw StorageError(.value, "column \(column): NULL")
        }
        return value
    }

    /// The column's value, or `nil` for NULL.
    ///
    /// - Throws: code `value` naming the column if it is missing or not such a value.
    package func getOptional<Value: SQLReadable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws -> Value? {
        guard let index = index(of: column) else {
            throw StorageError(.value, "column \(column): not in the result")
        }
        guard values[index] != .null else { return nil }
        do {
            return try Value(sqlValue: values[index])
        } catch let error as StorageError {
            throw StorageError(error.code, "column \(column): \(error.detail)")
        }
    }

    /// Whether every value is the same, of the same statement's result.
    package func hasSameValues(as other: Row) -> Bool { values == other.values }

    private func index(of column: String) -> Int? {
        columns.firstIndex(of: column)
            ?? columns.firstIndex { $0.utf8.elementsEqual(column.utf8) { $0.asciiLowercased == $1.asciiLowercased } }
    }
}

extension UInt8 {
    fileprivate var asciiLowercased: UInt8 { (65...90).contains(self) ? self + 32 : self }
}
