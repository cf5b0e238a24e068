/// What an engine must do: run jobs, each in its own transaction, and call each job back exactly once.
protocol StorageEngine: Sendable {
    var dialect: Dialect { get }
    /// What waits and what is connected at this moment.
    var health: DatabaseHealth { get }
    /// Takes the job, or fails it at once when there is no room.
    func submit(_ job: Job)
    /// Makes sure that no file of the database still shows what rows held before they were changed, as far as the engine
    /// can while it is open.
    func forgetOldRows() async throws
    /// Lets what was taken come to its end, then lets go of the database.
    func close() async
}
