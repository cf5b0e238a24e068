/// A connection inside a transaction, as `Transaction` uses it; lives and dies on its engine's thread.
protocol SQLSession: AnyObject {
    var dialect: Dialect { get }
    /// Runs one statement to its end, after those that were sent before it.
    func execute(_ sql: RenderedSQL) throws(StorageError) -> SQLOutcome
    /// Runs a statement whose outcome nobody waits for; its fault may be thrown by a later call.
    func send(_ sql: RenderedSQL) throws(StorageError)
    /// Waits for all that were sent.
    func settle() throws(StorageError)
}
