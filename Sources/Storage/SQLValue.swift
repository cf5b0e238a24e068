package import Foundation
package import Kernel

/// A value as both engines keep it.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// What can be bound into a statement.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// What can be read from a column.
package protocol SQLReadable {
    /// - Throws: `StorageError` of code `.mismatch` where the column holds another kind of value.
    init(sqlValue: SQLValue) throws
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}

extension Int64: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(self) }

    package init(sqlValue: SQLValue) throws {
        guard case .integer(let value) = sqlValue else { throw StorageError.mismatch(sqlValue, wanted: "integer") }
        self = value
    }
}

extension Int: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }

    package init(sqlValue: SQLValue) throws {
        self = Int(try Int64(sqlValue: sqlValue))
    }
}

extension Bool: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    package init(sqlValue: SQLValue) throws {
        self = try Int64(sqlValue: sqlValue) != 0
    }
}

extension String: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .text(self) }

    package init(sqlValue: SQLValue) throws {
        guard case .text(let value) = sqlValue else { throw StorageError.mismatch(sqlValue, wanted: "text") }
        self = value
    }
}

extension [UInt8]: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .blob(self) }

    package init(sqlValue: SQLValue) throws {
        guard case .blob(let value) = sqlValue else { throw StorageError.mismatch(sqlValue, wanted: "bytes") }
        self = value
    }
}

/// Instants are kept as milliseconds UTC.
extension Date: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(milliseconds) }

    package init(sqlValue: SQLValue) throws {
        self.init(milliseconds: try Int64(sqlValue: sqlValue))
    }
}

/// Days are kept as ISO text.
extension CivilDay: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .text(iso) }

    package init(sqlValue: SQLValue) throws {
        guard let day = CivilDay(iso: try String(sqlValue: sqlValue)) else {
            throw StorageError.mismatch(sqlValue, wanted: "ISO day")
        }
        self = day
    }
}

extension ID: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .text(text) }

    package init(sqlValue: SQLValue) throws {
        guard let id = ID(try String(sqlValue: sqlValue)) else { throw StorageError.mismatch(sqlValue, wanted: "id") }
        self = id
    }
}
