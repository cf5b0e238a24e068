import Foundation

/// One thread's loop: takes jobs and runs them on a connection that it makes when needed and replaces when lost.
struct PostgresWorker {
    let address: PostgresAddress
    let limits: Limits
    /// Told +1 and -1 as connections come and go.
    let counted: (Int) -> Void
    private var connection: PostgresConnection?

    /// Begins without a connection.
    init(address: PostgresAddress, limits: Limits, counted: @escaping (Int) -> Void) {
        self.address = address
        self.limits = limits
        self.counted = counted
    }

    /// Runs the job to its end, again after a conflict and at most once again after a lost connection.
    mutating func serve(_ job: Job) {
        var conflicts = 0
        var losses = 0
        while true {
            switch perform(job) {
            case .done(let deliver): return deliver()
            case .failed(let error): return job.fail(error)
            case .conflict(let error):
                conflicts += 1
                if conflicts > limits.retries { return job.fail(error) }
                // The thread is the worker's own; two that met must not meet again.
                Thread.sleep(forTimeInterval: Double.random(in: 0.002...0.02) * Double(conflicts))
            case .lost(let error):
                losses += 1
                if losses > 1 { return job.fail(error) }
            }
        }
    }

    /// Closes the connection.
    mutating func disconnect() {
        guard connection != nil else { return }
        connection = nil
        counted(-1)
    }

    private mutating func perform(_ job: Job) -> PostgresOutcome {
        do {
            let connection = try connected()
            let outcome = connection.perform(job)
            if !connection.isIdle { disconnect() }
            return outcome
        } catch {
            return .failed(error)
        }
    }

    private mutating func connected() throws(StorageError) -> PostgresConnection {
        if let connection { return connection }
        let new = try PostgresConnection(address, limits: limits)
        connection = new
        counted(1)
        return new
    }
}
