package import Foundation

extension SQLValue: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { self }
    package init(sqlValue: SQLValue) { self = sqlValue }
}

extension Int64: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(self) }
    package init(sqlValue: SQLValue) throws { self = try sqlValue.integer() }
}

extension Int: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package init(sqlValue: SQLValue) throws { self = Int(try sqlValue.integer()) }
}

/// Kept as 0 or 1: a condition is written `active = 1`, since PostgreSQL takes no integer for a condition.
extension Bool: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    package init(sqlValue: SQLValue) throws {
        switch try sqlValue.integer() {
        case 0: self = false
        case 1: self = true
        default: throw StorageError(.value, "wanted 0 or 1")
        }
    }
}

extension String: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(self) }
    package init(sqlValue: SQLValue) throws { self = try sqlValue.text() }
}

extension Array: SQLBindable where Element == UInt8 {
    package static var sqlKind: SQLKind { .blob }
    package var sqlValue: SQLValue { .blob(self) }
}

extension Array: SQLReadable where Element == UInt8 {
    package init(sqlValue: SQLValue) throws { self = try sqlValue.blob() }
}

extension Data: SQLBindable, SQLReadable {
    package static var sqlKind: SQLKind { .blob }
    package var sqlValue: SQLValue { .blob(Array(self)) }
    package init(sqlValue: SQLValue) throws { self.init(try sqlValue.blob()) }
}
