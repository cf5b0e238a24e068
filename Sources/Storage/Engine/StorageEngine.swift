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
