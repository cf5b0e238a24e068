/// A connection inside a transaction, as `Transaction` uses it; lives and dies on its engine's thread.
protocol SQLSession: AnyObject {
    var dialect: Dialect { get }
    /// Runs one statement to its end.
    func execute(_ sql: RenderedSQL) throws(StorageError) -> SQLOutcome
}
