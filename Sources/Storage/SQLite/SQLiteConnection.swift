import Foundation
import GRDB

/// GRDB's database as our connection: cached statements, values in and out.
struct SQLiteConnection: Connection {
    let database: GRDB.Database
    let dialect = Dialect.sqlite

    func run(_ sql: SQL) throws -> Int {
        let (text, values) = try sql.checked(for: .sqlite)
        return try translating {
            let statement = try database.cachedStatement(sql: text)
            // A statement with RETURNING has rows to step through; GRDB's execute does so.
            try statement.execute(arguments: StatementArguments(values.map(\.grdb)))
            return database.changesCount
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        let (text, values) = try sql.checked(for: .sqlite)
        return try translating {
            let statement = try database.cachedStatement(sql: text)
            let columns = ColumnNames(statement.columnNames)
            let width = statement.columnNames.count
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(values.map(\.grdb)))
            var rows: [Row] = []
            while let row = try cursor.next() {
                rows.append(Row(columns: columns, values: (0..<width).map { SQLValue(row[$0] as DatabaseValue) }))
            }
            return rows
        }
    }

    private func translating<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as DatabaseError where !error.endsTransaction {
            throw StorageError(error)
        }
    }
}

extension SQLValue {
    fileprivate var grdb: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        case .double(let value): self = .integer(Int64(value))
        case .string(let value): self = .text(value)
        case .blob(let value): self = .blob([UInt8](value))
        }
    }
}

extension StorageError {
    /// SQLite's extended codes as ours.
    init(_ error: DatabaseError) {
        let code: Code =
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .unique
            case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
            case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL, .SQLITE_CONSTRAINT_DATATYPE: .check
            default: Self.code(of: error.resultCode)
            }
        self.init(code: code, detail: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
    }

    private static func code(of result: ResultCode) -> Code {
        switch result {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_INTERRUPT: .timeout
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_READONLY:
            .unavailable
        default: .other
        }
    }
}
