import CPostgres
import Glibc

extension SQLOutcome {
    /// Reads a result in text format, each column by its type.
    init(result: OpaquePointer?) throws(StorageError) {
        // "SELECT 3" counts rows too, but nothing was changed.
        let isSelect = strncmp(PQcmdStatus(result), "SELECT", 6) == 0
        changes = isSelect ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0
        let columns = (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }
        let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
        let count = PQntuples(result)
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var values: [SQLValue] = []
            values.reserveCapacity(columns.count)
            for (column, type) in types.enumerated() {
                values.append(try SQLValue(result, row, Int32(column), type))
            }
            rows.append(Row(columns: columns, values: values))
        }
    }
}

extension SQLValue {
    fileprivate init(_ result: OpaquePointer?, _ row: Int32, _ column: Int32, _ type: UInt32) throws(StorageError) {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else {
            self = .null
            return
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch type {
        case PostgresType.bool: self = .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.oid, PostgresType.numeric:
            self = try Self.integer(bytes)
        case PostgresType.bytea: self = .blob(Self.blob(bytes))
        case PostgresType.float4, PostgresType.float8: throw Self.fraction
        default: self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A number written out; the sum of a BIGINT column is NUMERIC but has no fraction.
    private static func integer(_ bytes: UnsafeRawBufferPointer) throws(StorageError) -> SQLValue {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: ".")
        let isWhole = parts.count < 2 || parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") }
        guard isWhole, let value = parts.first.flatMap({ Int64($0) }) else { throw fraction }
        return .integer(value)
    }

    private static var fraction: StorageError {
        StorageError(.value, "a column with a fraction or beyond 64 bits; round it in the statement")
    }

    /// `\x` and two hexadecimal digits a byte.
    private static func blob(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        stride(from: 2, to: bytes.count - 1, by: 2).map { nibble(bytes[$0]) << 4 | nibble(bytes[$0 + 1]) }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
}

/// Numbers of the built-in types that are read specially; they are fixed in `pg_type.dat`.
private enum PostgresType {
    static let bool: UInt32 = 16
    static let bytea: UInt32 = 17
    static let int8: UInt32 = 20
    static let int2: UInt32 = 21
    static let int4: UInt32 = 23
    static let oid: UInt32 = 26
    static let float4: UInt32 = 700
    static let float8: UInt32 = 701
    static let numeric: UInt32 = 1700
}
