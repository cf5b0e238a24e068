/// A word that the engines write differently; the whole difference between the two in the schema.
///
/// `.integer`, `.text` and `.blob` are column types in a definition, `.strict` ends a `CREATE TABLE`, and
/// `.skipLocked` ends the `SELECT` with which a worker claims outbox rows, `.forUpdate` the one whose row is then changed. A cast is written `CAST(x AS TEXT)`,
/// which both understand.
package enum DialectWord: String, Sendable, Hashable {
    case integer, text, blob, strict, skipLocked, forUpdate

    /// The word in that dialect; the empty text where it has none.
    func text(in dialect: Dialect) -> String {
        switch (self, dialect) {
        case (.integer, .sqlite): "INTEGER"
        case (.integer, .postgres): "BIGINT"
        case (.text, .sqlite): "TEXT"
        // Byte order, as SQLite has it: sort keys and paging by key must not depend on the server's locale.
        case (.text, .postgres): "TEXT COLLATE \"C\""
        case (.blob, .sqlite): "BLOB"
        case (.blob, .postgres): "BYTEA"
        case (.strict, .sqlite): "STRICT"
        case (.skipLocked, .postgres): "FOR UPDATE SKIP LOCKED"
        case (.forUpdate, .postgres): "FOR UPDATE"
        // SQLite has one writer, which holds the whole database.
        case (.strict, .postgres), (.skipLocked, .sqlite), (.forUpdate, .sqlite): ""
        }
    }
}
