import Foundation
import GRDB
import GRDBSQLite

/// A GRDB connection while one body uses it, with a limit on the time of each statement.
final class SQLiteSession: SQLSession {
    private let db: GRDB.Database
    private let limit: Duration
    private let deadline = Deadline()

    /// When the statement that runs must have ended; read by SQLite on the same thread every so often.
    private final class Deadline {
        var instant = ContinuousClock.now
    }

    /// Puts the limit on the connection until `end`.
    init(db: GRDB.Database, limit: Duration) {
        self.db = db
        self.limit = limit
        // 20,000 steps of SQLite's machine take about a millisecond.
        sqlite3_progress_handler(
            db.sqliteConnection, 20_000,
            { context in
                guard let context else { return 0 }
                let deadline = Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue()
                return ContinuousClock.now > deadline.instant ? 1 : 0
            }, Unmanaged.passUnretained(deadline).toOpaque())
    }

    /// Takes the limit off the connection; must be called before the session is let go, and may be twice.
    func end() {
        sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil)
    }

    var dialect: Dialect { .sqlite }

    /// Runs a command of our own that has no values and no result.
    ///
    /// It has a limit of its own too: SQLite counts a statement's steps through all its runs, so even the shortest is
    /// looked at some day.
    func command(_ text: String) throws {
        deadline.instant = .now + limit
        try db.cachedStatement(sql: text).execute()
    }

    func execute(_ sql: RenderedSQL) throws(StorageError) -> SQLOutcome {
        deadline.instant = .now + limit
        do {
            let statement = try db.cachedStatement(sql: sql.text)
            let arguments = StatementArguments(sql.arguments.map(\.value.databaseValue))
            let before = db.totalChangesCount
            var outcome = SQLOutcome()
            if statement.columnCount == 0 {
                try statement.execute(arguments: arguments)
            } else {
                outcome.rows = try rows(of: statement, arguments)
            }
            outcome.changes = db.totalChangesCount == before ? 0 : db.changesCount
            return outcome
        } catch {
            throw StorageError(sqlite: error, in: sql.text)
        }
    }

    func send(_ sql: RenderedSQL) throws(StorageError) { _ = try execute(sql) }

    func settle() {}

    private func rows(of statement: Statement, _ arguments: StatementArguments) throws -> [Row] {
        let columns = statement.columnNames
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(
                Row(columns: columns, values: try columns.indices.map { try SQLValue(row[$0] as DatabaseValue) }))
        }
        return rows
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) throws(StorageError) {
        switch value.storage {
        case .null: self = .null
        case .int64(let integer): self = .integer(integer)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(Array(data))
        case .double: throw StorageError(.value, "a column with a fraction; round it in the statement")
        }
    }
}
