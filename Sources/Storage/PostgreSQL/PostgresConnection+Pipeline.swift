import CPostgres

extension PostgresConnection {
    /// Runs all statements that wait, in their order and one round trip, up to the first that fails.
    ///
    /// Only the last may return many rows: the server would else wait for them to be read while it is still sent to.
    ///
    /// - Returns: the outcome of the last.
    /// - Source: PostgreSQL 15, "Pipeline Mode"; libpq answers each request with a result and a null, and the
    ///   synchronisation with a result of its own.
    func runSent() throws(StorageError) -> SQLOutcome {
        let requests = sent
        sent = []
        if requests.count == 1 { return try run(requests[0]) }
        guard PQenterPipelineMode(link) == 1 else { throw lose() }
        for request in requests { guard request.send(over: link) == 1 else { throw lose() } }
        guard PQpipelineSync(link) == 1 else { throw lose() }
        let outcome = try results(of: requests)
        guard PQexitPipelineMode(link) == 1 else { throw lose() }
        return try outcome.get()
    }

    private func run(_ request: PostgresRequest) throws(StorageError) -> SQLOutcome {
        var outcome = SQLOutcome()
        try answer(to: request.text, sent: request.send(over: link)) { result throws(StorageError) in
            outcome = try SQLOutcome(result: result)
        }
        return outcome
    }

    /// Reads up to the synchronisation; a statement's fault is in the result, a lost connection is thrown.
    private func results(of requests: [PostgresRequest]) throws(StorageError) -> Result<SQLOutcome, StorageError> {
        let deadline = ContinuousClock.now + patience * requests.count
        var answered = 0
        var outcome = Result<SQLOutcome, StorageError>.success(SQLOutcome())
        while true {
            try awaitInput(until: deadline)
            guard let result = PQgetResult(link) else {
                if PQstatus(link) == CONNECTION_BAD { throw loseAfter(outcome) }
                continue
            }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC: return outcome
            case PGRES_PIPELINE_ABORTED: break
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                answered += 1
                guard answered == requests.count else { continue }
                outcome = Result { () throws(StorageError) in try SQLOutcome(result: result) }
            default:
                let text = answered < requests.count ? requests[answered].text : ""
                outcome = .failure(StorageError(result: result, in: text))
                if PQstatus(link) == CONNECTION_BAD { throw loseAfter(outcome) }
            }
        }
    }

    /// Gives the connection up for the fault that the server named before it went, if it named one.
    private func loseAfter(_ outcome: Result<SQLOutcome, StorageError>) -> StorageError {
        let lost = lose()
        if case .failure(let fault) = outcome { return fault }
        return lost
    }
}
