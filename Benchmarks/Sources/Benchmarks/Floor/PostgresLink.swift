import CPostgres

/// One libpq connection.
final class PostgresLink {
    private let link: OpaquePointer

    init(_ address: String) throws {
        guard let link = PQconnectdb(address) else { throw HTTPFault("PostgreSQL: no memory") }
        self.link = link
        try check(PQstatus(link) == CONNECTION_OK)
        PQsetNoticeProcessor(link, { _, _ in }, nil)
    }

    deinit { PQfinish(link) }

    /// Runs statements without values.
    func run(_ sql: String) throws {
        let result = PQexec(link, sql)
        defer { PQclear(result) }
        try check(PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK)
    }

    func prepare(_ name: String, _ sql: String) throws {
        let result = PQprepare(link, name, sql, 0, nil)
        defer { PQclear(result) }
        try check(PQresultStatus(result) == PGRES_COMMAND_OK)
    }

    /// Runs a prepared statement and gives back how many rows it returned.
    @discardableResult
    func run(prepared name: String, _ values: [Cell]) throws -> Int {
        let texts = values.map { cell in cell.asText.map { Array($0.utf8CString) } }
        let result = Self.withPointers(texts[...], []) { pointers in
            PQexecPrepared(link, name, Int32(pointers.count), pointers, nil, nil, 0)
        }
        defer { PQclear(result) }
        try check(PQresultStatus(result) == PGRES_TUPLES_OK || PQresultStatus(result) == PGRES_COMMAND_OK)
        return Int(PQntuples(result))
    }

    private static func withPointers<Result>(
        _ texts: ArraySlice<[CChar]?>, _ pointers: [UnsafePointer<CChar>?],
        _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        guard let first = texts.first else { return body(pointers) }
        guard let first else { return withPointers(texts.dropFirst(), pointers + [nil], body) }
        return first.withUnsafeBufferPointer { buffer in
            withPointers(texts.dropFirst(), pointers + [buffer.baseAddress], body)
        }
    }

    private func check(_ isGood: Bool) throws {
        guard isGood else { throw HTTPFault("PostgreSQL: \(String(cString: PQerrorMessage(link)))") }
    }
}
