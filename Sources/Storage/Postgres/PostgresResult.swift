import CPostgres

/// A result read by the type of each column.
struct PostgresResult {
    private let result: OpaquePointer

    /// Type numbers of pg_type.
    private enum Kind {
        static let integers: Set<UInt32> = [20, 21, 23, 26]
        static let bool: UInt32 = 16
        static let bytea: UInt32 = 17
        static let numeric: UInt32 = 1700
        static let void: UInt32 = 2278
    }

    init(_ result: OpaquePointer) {
        self.result = result
    }

    /// Every row.
    ///
    /// - Throws: `StorageError` of code `.mismatch` for a number that isn't whole.
    func rows() throws -> [Row] {
        let width = PQnfields(result)
        let columns = ColumnNames((0..<width).map { String(cString: PQfname(result, $0)) })
        return try (0..<PQntuples(result)).map { row in
            Row(columns: columns, values: try (0..<width).map { try value(row, $0) })
        }
    }

    private func value(_ row: Int32, _ column: Int32) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let text = PQgetvalue(result, row, column) else { return .null }
        let type = PQftype(result, column)
        if type == Kind.bytea { return .blob(Self.bytes(String(cString: text))) }
        let string = String(cString: text)
        if type == Kind.void { return .null }
        if type == Kind.bool { return .integer(string == "t" ? 1 : 0) }
        // SUM over bigint is numeric.
        guard Kind.integers.contains(type) || type == Kind.numeric else { return .text(string) }
        guard let number = Int64(string) else {
            throw StorageError(code: .mismatch, detail: "a column holds a number that isn't whole")
        }
        return .integer(number)
    }

    /// Reads `\x0aff`.
    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex.utf8.dropFirst(2))
        return stride(from: 0, to: digits.count - 1, by: 2).map { nibble(digits[$0]) << 4 | nibble(digits[$0 + 1]) }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit < 58 ? digit - 48 : digit - 87
    }
}
