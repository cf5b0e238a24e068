import CPostgres
import Foundation

/// One libpq connection, used by one thread; its prepared statements are kept by their text.
final class PostgresConnection: Connection {
    let dialect = Dialect.postgres
    private let url: String
    private var connection: OpaquePointer?
    private var prepared: [String: String] = [:]

    /// Statements kept per connection; past it the connection forgets all and begins anew.
    private static let mostPrepared = 500

    init(url: String) {
        self.url = url
    }

    /// Runs the body between `begin` and COMMIT.
    ///
    /// - Throws: the body's own error, `StorageError`, or `PostgresFailure` where running again may help.
    func transaction<T>(_ begin: String, _ body: (Transaction) throws -> T) throws -> T {
        if connection == nil { try reconnect() }
        do {
            try simple(begin)
            let value = try body(Transaction(self))
            try commit()
            return value
        } catch let failure as PostgresFailure {
            if !failure.isDead { try? simple("ROLLBACK") }
            throw failure
        } catch {
            try simple("ROLLBACK")
            throw error
        }
    }

    /// Opens the connection anew.
    ///
    /// - Throws: `StorageError` of code `.unavailable` with libpq's words.
    func reconnect() throws {
        disconnect()
        let opened = PQconnectdb(url)
        guard PQstatus(opened) == CONNECTION_OK else {
            let words = String(cString: PQerrorMessage(opened)).trimmingCharacters(in: .whitespacesAndNewlines)
            PQfinish(opened)
            throw StorageError(code: .unavailable, detail: words)
        }
        connection = opened
        for setting in Self.settings { try simple(setting) }
    }

    /// Closes the connection.
    func disconnect() {
        if let connection { PQfinish(connection) }
        connection = nil
        prepared = [:]
    }

    private static let settings = [
        "SET client_min_messages = warning", "SET statement_timeout = '15s'", "SET lock_timeout = '10s'",
        "SET idle_in_transaction_session_timeout = '60s'", "SET standard_conforming_strings = on",
    ]

    func run(_ sql: SQL) throws -> Int {
        let result = try execute(sql)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func rows(_ sql: SQL) throws -> [Row] {
        let result = try execute(sql)
        defer { PQclear(result) }
        return try PostgresResult(result).rows()
    }

    private func execute(_ sql: SQL) throws -> OpaquePointer {
        let (text, values) = try sql.checked(for: .postgres)
        let name = try prepare(text)
        let parameters = PostgresParameters(values)
        return try check(
            parameters.withPointers { pointers, lengths, formats in
                PQexecPrepared(connection, name, Int32(values.count), pointers, lengths, formats, 0)
            })
    }

    private func prepare(_ text: String) throws -> String {
        if let name = prepared[text] { return name }
        if prepared.count >= Self.mostPrepared {
            try simple("DEALLOCATE ALL")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        PQclear(try check(PQprepare(connection, name, text, 0, nil)))
        prepared[text] = name
        return name
    }

    private func simple(_ text: String) throws {
        PQclear(try check(PQexec(connection, text)))
    }

    /// COMMIT; a connection lost here leaves unknown whether it happened, so it is never run again.
    private func commit() throws {
        do {
            try simple("COMMIT")
        } catch let failure as PostgresFailure where failure.isDead {
            throw StorageError(code: .unavailable, detail: "connection lost at COMMIT, outcome unknown")
        }
    }

    private func check(_ result: OpaquePointer?) throws -> OpaquePointer {
        if let result {
            let status = PQresultStatus(result)
            if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
        }
        let state = result.flatMap { PQresultErrorField($0, 67) }.map { String(cString: $0) } ?? ""
        let words = result.flatMap(PQresultErrorMessage).map { String(cString: $0) } ?? "no answer"
        if let result { PQclear(result) }
        let isDead = PQstatus(connection) == CONNECTION_BAD
        let error = StorageError(sqlState: state, detail: words, isDead: isDead)
        if isDead { disconnect() }
        if isDead || state == "40001" || state == "40P01" {
            throw PostgresFailure(error: error, mayRunAgain: true, isDead: isDead)
        }
        throw error
    }
}

extension StorageError {
    /// - Source: PostgreSQL 15, Appendix A, "PostgreSQL Error Codes".
    fileprivate init(sqlState: String, detail: String, isDead: Bool) {
        let code: Code =
            switch sqlState {
            case "23505": .unique
            case "23503": .foreignKey
            case "23514", "23502": .check
            case "40001", "40P01", "55P03": .busy
            case "57014", "25P03": .timeout
            default: isDead || sqlState.hasPrefix("08") || sqlState.hasPrefix("57P") ? .unavailable : .other
            }
        self.init(code: code, detail: detail.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
