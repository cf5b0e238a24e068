/// A piece of SQL with its values: literal text is the only text, everything interpolated is bound.
///
///     let adults: SQL = "SELECT name FROM people WHERE born < \(day) AND \(filter)"
///
/// A value binds, another `SQL` is spliced, a dialect word (`\(.text)`) becomes what the engine calls it. A runtime
/// string can't become SQL: there is no initialiser that takes one.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case literal(String)
        case value(SQLValue)
        case word(DialectWord)
    }

    var parts: [Part]

    package init(stringLiteral value: StaticString) {
        parts = [.literal(value.description)]
    }

    package init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        var joined = left
        joined.parts += right.parts
        return joined
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            parts.append(.literal(literal.description))
        }

        /// Binds the value.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            parts.append(.value(value.sqlValue))
        }

        /// Binds the value, or NULL.
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            parts.append(.value(value?.sqlValue ?? .null))
        }

        /// Splices the other piece in.
        package mutating func appendInterpolation(_ sql: SQL) {
            parts += sql.parts
        }

        /// Writes the engine's word.
        package mutating func appendInterpolation(_ word: DialectWord) {
            parts.append(.word(word))
        }
    }
}

/// The five words in which the engines differ.
package enum DialectWord: Sendable {
    case integer, text, blob, strict, skipLocked
}

/// The engine that a statement is written for.
package enum Dialect: Sendable {
    case sqlite, postgres

    func spelling(of word: DialectWord) -> String {
        switch (word, self) {
        case (.integer, .sqlite): "INTEGER"
        case (.integer, .postgres): "BIGINT"
        case (.text, _): "TEXT"
        case (.blob, .sqlite): "BLOB"
        case (.blob, .postgres): "BYTEA"
        case (.strict, .sqlite): "STRICT"
        case (.strict, .postgres): ""
        case (.skipLocked, .sqlite): ""
        case (.skipLocked, .postgres): "FOR UPDATE SKIP LOCKED"
        }
    }
}

extension SQL {
    /// The statement as the engine takes it, values numbered in order.
    func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .word(let word): text += dialect.spelling(of: word)
            case .value(let value):
                values.append(value)
                text += dialect == .sqlite ? "?\(values.count)" : "$\(values.count)"
            }
        }
        return (text, values)
    }
}
