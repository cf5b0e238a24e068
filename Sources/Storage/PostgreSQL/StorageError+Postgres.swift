import CPostgres
import Foundation

extension StorageError {
    /// The fault that the server reported.
    ///
    /// The server's DETAIL is left out, and for bad values its message too: they repeat what people typed.
    init(result: OpaquePointer?, in sql: String?) {
        let state = Self.field(result, PostgresField.state) ?? "no state"
        let isBadValue = state.hasPrefix("22")
        let message = isBadValue ? "bad value" : Self.field(result, PostgresField.message) ?? "no message"
        let place = sql.map { " in: \($0.prefix(300))" } ?? ""
        let isStalePlan = state == "0A000" && Self.field(result, PostgresField.function) == "RevalidateCachedQuery"
        self.init(
            Code(state: state, result: result), "PostgreSQL \(state): \(message)\(place)",
            isTransient: ["40001", "40P01"].contains(state) || isStalePlan)
    }

    /// The connection is gone, or was given up.
    static func lost(_ connection: OpaquePointer?) -> StorageError {
        let message = String(cString: PQerrorMessage(connection)).split(separator: "\n").first ?? "connection lost"
        return StorageError(.unavailable, "PostgreSQL: \(message)")
    }

    fileprivate static func field(_ result: OpaquePointer?, _ field: Int32) -> String? {
        PQresultErrorField(result, field).map { String(cString: $0) }
    }
}

/// The parts of an error report; libpq names them by a letter.
///
/// - Source: PostgreSQL 15 documentation, 55.8 "Error and Notice Message Fields".
private enum PostgresField {
    static let state = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
    static let detail = Int32(UInt8(ascii: "D"))
    static let table = Int32(UInt8(ascii: "t"))
    static let function = Int32(UInt8(ascii: "R"))
}

extension StorageError.Code {
    /// - Source: PostgreSQL 15 documentation, appendix A "Error Codes".
    fileprivate init(state: String, result: OpaquePointer?) {
        switch state {
        case "23505": self = Self.unique(result)
        case "23503": self = .foreignKey
        case "23502", "23514": self = .constraint
        case "40001", "40P01", "55P03": self = .busy
        case "57014": self = .timeout
        case "25P03": self = .unavailable
        case "XX001", "XX002": self = .corrupt
        default: self.init(class: state.prefix(2))
        }
    }

    private init(class letters: Substring) {
        switch letters {
        case "22": self = .value
        case "08", "53", "57", "58": self = .unavailable
        default: self = .other
        }
    }

    /// The columns stand in the detail, whatever its language: `… (agency, serial)=(…) …`.
    private static func unique(_ result: OpaquePointer?) -> Self {
        let detail = StorageError.field(result, PostgresField.detail) ?? ""
        let table = StorageError.field(result, PostgresField.table) ?? ""
        let list = detail.range(of: ")=(").map { detail[..<$0.lowerBound] } ?? ""
        let names = list.split(separator: "(", maxSplits: 1).last ?? ""
        let columns = names.lowercased().replacing("\"", with: "").split(separator: ", ").map { String($0) }
        return .unique(table: table.lowercased(), columns: columns)
    }
}
