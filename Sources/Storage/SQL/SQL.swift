/// A statement, or a part of one, whose text can come only from the source code.
///
/// The literal's text is SQL; `\(value)` is bound; `\(sql)` is spliced; `\(.integer)` is a word of the dialect.
/// There is no way for a text made at run time to become SQL.
/// ```swift
/// try tx.rows("""
///     SELECT code, dueAt
///     FROM dossiers
///     WHERE agency = \(agency) AND dueAt < \(now)
///     """)
/// ```
package struct SQL: Sendable {
    let pieces: [Piece]

    /// What a statement is made of, in the order written.
    enum Piece: Sendable {
        case literal(StaticString)
        case word(DialectWord)
        case value(Argument)
    }

    /// A value to bind, with the kind that its type has even when it is NULL.
    struct Argument: Sendable, Hashable {
        let value: SQLValue
        let kind: SQLKind
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) {
        pieces = [.literal(literal)]
    }

    package init(stringInterpolation: Interpolation) {
        pieces = stringInterpolation.pieces
    }

    /// Gathers the pieces of a literal with interpolations.
    package struct Interpolation: StringInterpolationProtocol {
        private(set) var pieces: [Piece] = []

        /// Begins empty, with room for the pieces to come.
        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Takes text of the literal; a `StaticString` exists only in source code.
        package mutating func appendLiteral(_ literal: StaticString) {
            pieces.append(.literal(literal))
        }

        /// Binds the value.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
            appendInterpolation(Optional(value))
        }

        /// Binds the value, or NULL for `nil`.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            let stored = value?.sqlValue ?? .null
            let kind = stored == .null ? Value.sqlKind : stored.kind
            pieces.append(.value(Argument(value: stored, kind: kind)))
        }

        /// Splices another statement or part.
        package mutating func appendInterpolation(_ sql: SQL) {
            pieces += sql.pieces
        }

        /// Writes a word of the dialect.
        package mutating func appendInterpolation(_ word: DialectWord) {
            pieces.append(.word(word))
        }
    }
}

extension SQL {
    /// The values bound one by one with commas between, for `IN (\(SQL.list(values)))`.
    ///
    /// An empty list is NULL, which `IN` never finds; do not use it with `NOT IN`.
    package static func list<Value: SQLBindable>(_ values: some Sequence<Value>) -> SQL {
        let parts = values.map { "\($0)" as SQL }
        return parts.isEmpty ? "NULL" : parts.joined(separator: ", ")
    }
}

extension Sequence<SQL> {
    /// The parts with the separator between them; conditions gathered one by one become `a AND b AND c`.
    package func joined(separator: SQL) -> SQL {
        var pieces: [SQL.Piece] = []
        for (index, part) in enumerated() {
            if index > 0 { pieces += separator.pieces }
            pieces += part.pieces
        }
        return SQL(pieces: pieces)
    }
}
