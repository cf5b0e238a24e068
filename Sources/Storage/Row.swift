/// One row of a result, read by column name.
package struct Row: Sendable {
    let columns: ColumnNames
    let values: [SQLValue]

    /// The column's value; NULL is a mismatch.
    ///
    /// - Throws: `StorageError` of code `.mismatch`, also where no such column was selected.
    package func get<Value: SQLReadable>(_ column: String) throws -> Value {
        try Value(sqlValue: value(column))
    }

    /// The column's value, `nil` for NULL.
    package func getOptional<Value: SQLReadable>(_ column: String) throws -> Value? {
        let value = try value(column)
        return value == .null ? nil : try Value(sqlValue: value)
    }

    private func value(_ column: String) throws -> SQLValue {
        guard let index = columns.index[column] else {
            throw StorageError(code: .mismatch, detail: "no column \(column) was selected")
        }
        return values[index]
    }
}

/// The names of a result's columns, shared by its rows.
struct ColumnNames: Sendable {
    let index: [String: Int]

    init(_ names: [String]) {
        index = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }
}
