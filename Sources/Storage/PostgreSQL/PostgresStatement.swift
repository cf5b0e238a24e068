import Foundation

/// What makes two statements one prepared statement: the text, and the types its values have.
struct PostgresStatement: Hashable {
    let text: String
    let kinds: [SQLKind]

    /// Values that differ only in their content make the same statement.
    init(_ sql: RenderedSQL) {
        text = sql.text
        kinds = sql.arguments.map(\.kind)
    }
}

extension SQLKind {
    /// The type's number in `pg_type`; 0 lets the server infer it.
    var oid: UInt32 {
        switch self {
        case .unknown: 0
        case .integer: 20
        case .text: 25
        case .blob: 17
        }
    }
}
