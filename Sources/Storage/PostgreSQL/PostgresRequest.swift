import CPostgres

/// A statement on its way to the server.
enum PostgresRequest {
    /// A command of our own, without values.
    case command(String)
    /// The prepared statement of that name.
    case prepared(String, RenderedSQL)

    var text: String {
        switch self {
        case .command(let text): text
        case .prepared(_, let sql): sql.text
        }
    }

    /// Hands it to libpq; 1 where that went well.
    func send(over link: OpaquePointer) -> Int32 {
        switch self {
        case .command(let text): return PQsendQueryParams(link, text, 0, nil, nil, nil, nil, 0)
        case .prepared(let name, let sql):
            let values = PostgresValues(sql.arguments)
            return values.withPointers { pointers in
                PQsendQueryPrepared(link, name, Int32(values.count), pointers, values.lengths, values.formats, 0)
            }
        }
    }
}
