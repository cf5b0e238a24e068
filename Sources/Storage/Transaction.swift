/// An open transaction: synchronous, used on the thread that runs its body, gone when the body returns.
package struct Transaction {
    let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        try connection.run(sql)
    }

    /// Every row, in the statement's order.
    package func rows(_ sql: SQL) throws -> [Row] {
        try connection.rows(sql)
    }

    /// The first row; `nil` where there is none.
    package func row(_ sql: SQL) throws -> Row? {
        try connection.rows(sql).first
    }

    /// The first column of the first row; `nil` where there is none or it is NULL.
    package func value<Value: SQLReadable>(_ sql: SQL, as type: Value.Type) throws -> Value? {
        guard let first = try connection.rows(sql).first?.values.first, first != .null else { return nil }
        return try Value(sqlValue: first)
    }

    package var dialect: Dialect { connection.dialect }

    /// The engine's plan for the statement, one step a line.
    package func plan(_ sql: SQL) throws -> String {
        let explained: SQL = dialect == .sqlite ? "EXPLAIN QUERY PLAN \(sql)" : "EXPLAIN (COSTS OFF) \(sql)"
        return try connection.rows(explained).map { row in
            if case .text(let line) = row.values.last { return line }
            return ""
        }.joined(separator: "\n")
    }
}

/// What an engine must be able to do on one connection.
protocol Connection {
    var dialect: Dialect { get }
    func run(_ sql: SQL) throws -> Int
    func rows(_ sql: SQL) throws -> [Row]
}

extension SQL {
    /// The statement for that engine; text with U+0000 is refused, since PostgreSQL can't keep it.
    func checked(for dialect: Dialect) throws -> (text: String, values: [SQLValue]) {
        let (text, values) = rendered(for: dialect)
        for case .text(let value) in values where value.utf8.contains(0) {
            throw StorageError(code: .mismatch, detail: "text with U+0000 can't be stored")
        }
        return (text, values)
    }
}
