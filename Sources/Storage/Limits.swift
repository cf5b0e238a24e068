/// How long and how many, so that no fault of the database makes the server wait without end.
package struct Limits: Sendable, Hashable {
    /// Writers that may wait; one more is refused with `unavailable`. The same number holds for SQLite's readers.
    package var queue = 1_024
    /// Writes committed together at most, which bounds what one commit may delay.
    package var batch = 512
    /// How long a body may wait for its turn before it is refused with `unavailable`.
    package var wait: Duration = .seconds(10)
    /// How long one statement may run before `timeout`.
    package var statement: Duration = .seconds(10)
    /// How long a lock of another transaction may hold a statement up before `busy`.
    package var lock: Duration = .seconds(5)
    /// How long a PostgreSQL transaction may be idle between two statements.
    package var idle: Duration = .seconds(15)
    /// How long after a PostgreSQL time limit has passed its answer is awaited before the connection is given up.
    package var grace: Duration = .seconds(5)
    /// How long a migration's statement may run or wait for another server's migrations.
    package var migration: Duration = .seconds(1_800)
    /// How often a deadlocked or conflicting body is run again.
    package var retries = 5

    /// The limits of `motcua serve`.
    package static let standard = Limits()
}

extension Duration {
    /// Whole milliseconds, at least 1, as engines take their limits (0 would mean none).
    var milliseconds: Int64 {
        max(1, components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
