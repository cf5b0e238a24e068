/// What an engine must do: run jobs, each in its own transaction, and call each job back exactly once.
protocol StorageEngine: Sendable {
    var dialect: Dialect { get }
    /// What waits and what is connected at this moment.
    var health: DatabaseHealth { get }
    /// Takes the job, or fails it at once when there is no room.
    func submit(_ job: Job)
    /// Lets what was taken come to its end, then lets go of the database.
    func close() async
}

/// A connection inside a transaction, as `Transaction` uses it; lives and dies on its engine's thread.
protocol SQLSession: AnyObject {
    var dialect: Dialect { get }
    /// Runs one statement to its end.
    func execute(_ sql: RenderedSQL) throws(StorageError) -> SQLOutcome
}

/// All that a statement gave.
struct SQLOutcome {
    var rows: [Row] = []
    var changes = 0
}
