/// What became of one run of a job.
enum PostgresOutcome {
    /// Committed.
    case done(Job.Delivery)
    /// Not committed, and running it again would not help.
    case failed(any Error)
    /// Rolled back by a deadlock or the like; may be run again.
    case conflict(StorageError)
    /// The connection broke before COMMIT was sent; may be run again on another.
    case lost(StorageError)
}

extension PostgresConnection: SQLSession {
    var dialect: Dialect { .postgres }

    func execute(_ sql: RenderedSQL) throws(StorageError) -> SQLOutcome {
        try send(sql)
        return try runSent()
    }

    func send(_ sql: RenderedSQL) throws(StorageError) {
        let statement = PostgresStatement(sql)
        if let name = prepared[statement] { return sent.append(.prepared(name, sql)) }
        if prepared.count >= 256 {
            // Those that wait may be among the statements that are forgotten.
            try settle()
            try forgetStatements()
        }
        let name = "s\(prepared.count)"
        try prepare(statement, as: name)
        prepared[statement] = name
        sent.append(.prepared(name, sql))
    }

    func settle() throws(StorageError) {
        if !sent.isEmpty { _ = try runSent() }
    }

    /// Runs the job in a transaction of its own and commits it.
    func perform(_ job: Job) -> PostgresOutcome {
        setPatience(job.access)
        do {
            try begin(job.access)
        } catch {
            return isLost ? .lost(error) : .failed(error)
        }
        let transaction = Transaction(session: self)
        do {
            let delivery = try job.run(transaction)
            return commit(job.access, delivery)
        } catch {
            return outcome(of: error, transaction.failure)
        }
    }

    /// Begins the transaction; those of pages and acts travel with their first statement.
    private func begin(_ access: Job.Access) throws(StorageError) {
        sent = []
        switch access {
        case .read: sent.append(.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"))
        case .write: sent.append(.command("BEGIN ISOLATION LEVEL READ COMMITTED"))
        case .migrate:
            try command("BEGIN ISOLATION LEVEL READ COMMITTED")
            try command("SET LOCAL statement_timeout = \(limits.migration.milliseconds)")
            try command("SET LOCAL lock_timeout = \(limits.migration.milliseconds)")
        }
    }

    private func commit(_ access: Job.Access, _ delivery: @escaping Job.Delivery) -> PostgresOutcome {
        do {
            try command("COMMIT")
            return .done(delivery)
        } catch {
            if isLost && access == .read { return .lost(error) }
            if isLost { return .failed(StorageError(.unavailable, "commit unknown: \(error.detail)")) }
            return error.isTransient ? .conflict(error) : .failed(error)
        }
    }

    private func outcome(of error: any Error, _ failure: StorageError?) -> PostgresOutcome {
        sent = []
        if !isLost { try? command("ROLLBACK") }
        if let failure, isLost { return .lost(failure) }
        if let failure, failure.isTransient {
            // Plans may be stale; parsing them anew is cheap beside a conflict.
            try? forgetStatements()
            return .conflict(failure)
        }
        return .failed(error)
    }

    private func forgetStatements() throws(StorageError) {
        try command("DEALLOCATE ALL")
        prepared.removeAll(keepingCapacity: true)
    }
}
