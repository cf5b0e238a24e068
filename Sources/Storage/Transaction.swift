/// The database as a transaction's body sees it: statements run one after another, all or none are kept.
///
/// Once a statement has failed, every later one fails in the same way and nothing is kept, on both engines;
/// `attempt` is the way to go on after a failure that was to be expected.
package struct Transaction {
    private let session: any SQLSession
    private let progress = Progress()
    private var keys: SealKeys?

    private final class Progress {
        var failure: StorageError?
        var dataKeys: [String: DataKey] = [:]
    }

    /// Begins with a session whose transaction the engine has opened.
    init(session: any SQLSession) {
        self.session = session
    }

    /// The same transaction with the keys of its database in hand.
    func holding(_ keys: SealKeys?) -> Transaction {
        var transaction = self
        transaction.keys = keys
        return transaction
    }

    /// The keys that personal values are sealed with.
    func sealKeys() throws(StorageError) -> SealKeys {
        guard let keys else { throw StorageError(.configuration, "the database was opened without seal keys") }
        return keys
    }

    /// The subject's key, where it was read in this transaction.
    func kept(_ subject: String) -> DataKey? { progress.dataKeys[subject] }

    func keep(_ key: DataKey, of subject: String) { progress.dataKeys[subject] = key }

    func forgetDataKeys() { progress.dataKeys = [:] }

    /// Which engine this is, for the rare statement that must be written twice.
    package var dialect: Dialect { session.dialect }

    /// The fault that spoilt the transaction, if any did.
    var failure: StorageError? { progress.failure }

    /// Runs a statement and says how many rows it inserted, updated or deleted (0 for any other statement).
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        try execute(sql).changes
    }

    /// Runs a statement whose outcome the body doesn't need: on PostgreSQL it travels with the next one.
    ///
    /// Its fault is thrown by that one, or by the end of the body; either way nothing is kept.
    package func send(_ sql: SQL) throws {
        if let failure = progress.failure { throw failure }
        try spoiling { () throws(StorageError) in try session.send(sql.rendered(for: session.dialect)) }
    }

    /// All rows of the result, in its order.
    package func rows(_ sql: SQL) throws -> [Row] {
        try execute(sql).rows
    }

    /// The first row of the result.
    package func row(_ sql: SQL) throws -> Row? {
        try execute(sql).rows.first
    }

    /// The first column of the first row; `nil` if there is no row or it is NULL.
    package func value<Value: SQLReadable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
        guard let first = try execute(sql).rows.first?.values.first, first != .null else { return nil }
        return try Value(sqlValue: first)
    }

    /// How the engine means to run the statement, one step a line; for tests that a list uses its index.
    package func plan(_ sql: SQL) throws -> String {
        let rows =
            switch dialect {
            case .sqlite: try execute("EXPLAIN QUERY PLAN \(sql)").rows
            case .postgres: try execute("EXPLAIN \(sql)").rows
            }
        return try rows.compactMap { try $0.values.last?.text() }.joined(separator: "\n")
    }

    /// Runs the statements of the body so that a failure undoes only them and the transaction goes on.
    package func attempt<Value>(_ body: () throws -> Value) throws -> Value {
        try execute("SAVEPOINT attempt")
        do {
            let value = try body()
            try execute("RELEASE SAVEPOINT attempt")
            return value
        } catch {
            let failure = progress.failure
            progress.failure = nil
            // A key that was made within is undone too.
            progress.dataKeys = [:]
            do {
                try execute("ROLLBACK TO SAVEPOINT attempt")
                try execute("RELEASE SAVEPOINT attempt")
            } catch {
                // The whole transaction is gone, for the first reason.
                progress.failure = failure ?? progress.failure
            }
            throw error
        }
    }

    /// Says that the body is done; a fault that it swallowed, or that nobody waited for, is thrown here.
    func finish() throws(StorageError) {
        if let failure = progress.failure { throw failure }
        try spoiling { () throws(StorageError) in try session.settle() }
    }

    @discardableResult
    private func execute(_ sql: SQL) throws(StorageError) -> SQLOutcome {
        if let failure = progress.failure { throw failure }
        return try spoiling { () throws(StorageError) in try session.execute(sql.rendered(for: session.dialect)) }
    }

    /// Does it; a fault spoils the transaction.
    private func spoiling<Value>(_ work: () throws(StorageError) -> Value) throws(StorageError) -> Value {
        do {
            return try work()
        } catch {
            progress.failure = error
            throw error
        }
    }
}
