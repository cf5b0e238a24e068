/// A value that may stand in a statement as `\(value)`, where it is bound and never becomes SQL.
///
/// An enum with raw values needs only the conformance: `extension Stage: SQLBindable, SQLReadable {}`.
package protocol SQLBindable {
    /// The kind of all values of the type; keep the default only if it truly varies.
    static var sqlKind: SQLKind { get }

    /// What is stored.
    var sqlValue: SQLValue { get }
}
