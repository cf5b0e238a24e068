import GRDB

/// Commits all writes that wait under one fsync: one transaction, each job in a savepoint with its own outcome.
///
/// There is no timer: a batch is what queued up during the last commit. A job that throws undoes only itself; if the
/// commit fails, every job of the batch fails; nobody hears of success before the commit.
struct GroupCommit {
    let db: GRDB.Database
    let queue: JobQueue
    let limits: Limits

    private struct Outcome {
        let job: Job
        let result: Result<Job.Delivery, any Error>
    }

    /// Commits batch after batch until nothing waits.
    func run() {
        while let batch = queue.nextBatch() {
            var jobs = batch
            while !jobs.isEmpty { jobs = commit(jobs) }
        }
    }

    /// Runs and commits the jobs; gives back those that lost their work through another's time-out, to run again.
    private func commit(_ jobs: [Job]) -> [Job] {
        do {
            try db.beginTransaction(.immediate)
        } catch {
            fail(jobs, StorageError(sqlite: error))
            return []
        }
        var outcomes: [Outcome] = []
        for (index, job) in jobs.enumerated() {
            let result = result(of: job)
            guard db.isInsideTransaction else {
                return rolledBack(jobs, by: index, result)
            }
            outcomes.append(Outcome(job: job, result: result))
        }
        finish(outcomes)
        return []
    }

    private func result(of job: Job) -> Result<Job.Delivery, any Error> {
        let session = SQLiteSession(db: db, limit: job.access == .migrate ? limits.migration : limits.statement)
        defer { session.end() }
        do {
            try session.command("SAVEPOINT job")
            let delivery = try job.run(Transaction(session: session))
            try session.command("RELEASE SAVEPOINT job")
            return .success(delivery)
        } catch {
            undo(in: session)
            return .failure(StorageError.translated(error))
        }
    }

    private func undo(in session: SQLiteSession) {
        guard db.isInsideTransaction else { return }
        do {
            try session.command("ROLLBACK TO SAVEPOINT job")
            try session.command("RELEASE SAVEPOINT job")
        } catch {
            // Nothing of this job may be kept, so nothing of the batch is.
            try? db.rollback()
        }
    }

    /// SQLite itself undoes the whole transaction when a statement is interrupted, or the disk is full or failing.
    private func rolledBack(_ jobs: [Job], by culprit: Int, _ result: Result<Job.Delivery, any Error>) -> [Job] {
        var cause = StorageError(.unavailable, "the transaction was rolled back")
        if case .failure(let error) = result {
            jobs[culprit].fail(error)
            cause = error as? StorageError ?? cause
        } else {
            jobs[culprit].fail(cause)
        }
        var others = jobs
        others.remove(at: culprit)
        if cause.code == .timeout { return others }
        fail(others, cause)
        return []
    }

    private func finish(_ outcomes: [Outcome]) {
        var commitFailure: StorageError?
        do {
            try db.commit()
        } catch {
            commitFailure = StorageError(sqlite: error)
            if db.isInsideTransaction { try? db.rollback() }
        }
        for outcome in outcomes {
            switch outcome.result {
            case .failure(let error): outcome.job.fail(error)
            case .success(let deliver):
                if let commitFailure { outcome.job.fail(commitFailure) } else { deliver() }
            }
        }
    }

    private func fail(_ jobs: [Job], _ error: StorageError) {
        for job in jobs { job.fail(error) }
    }
}
