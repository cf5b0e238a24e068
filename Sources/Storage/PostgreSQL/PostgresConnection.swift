import CPostgres
import Foundation
import Glibc

/// One libpq connection with its prepared statements; made, used and finished on one worker's thread.
///
/// Every wait has an end: the server's own limits first, and `grace` later the connection is given up, so that a
/// server that hangs (a standby missing under synchronous replication, a network that drops packets) holds no worker.
final class PostgresConnection {
    let limits: Limits
    let link: OpaquePointer
    /// Statements of the transaction that wait to travel with the next one.
    var sent: [PostgresRequest] = []
    /// How long the next answer may take.
    private(set) var patience: Duration
    /// Names of prepared statements, by text and kinds of arguments.
    var prepared: [PostgresStatement: String] = [:]
    /// Given up, or known to be dead; what its transaction did is unknown.
    private(set) var isLost = false

    /// Connects and sets the session's limits.
    ///
    /// - Throws: code `unavailable`.
    init(_ address: PostgresAddress, limits: Limits) throws(StorageError) {
        self.limits = limits
        patience = limits.statement + limits.grace
        guard let link = Self.connect(address.connectionSettings) else {
            throw StorageError(.unavailable, "PostgreSQL: no memory for a connection")
        }
        self.link = link
        guard PQstatus(link) == CONNECTION_OK else { throw StorageError.lost(link) }
        // What the server says along the way would go to standard error.
        PQsetNoticeProcessor(link, { _, _ in }, nil)
        for (setting, limit) in sessionLimits { try command("SET \(setting) = \(limit.milliseconds)") }
        // A commit that is answered must be on disk, whatever the role's defaults are.
        try command(
            "SELECT set_config('synchronous_commit', 'on', false) "
                + "WHERE current_setting('synchronous_commit') = 'off'")
    }

    deinit {
        PQfinish(link)
    }

    /// Whether the session is between transactions, as it must be when a job begins.
    var isIdle: Bool { !isLost && PQtransactionStatus(link) == PQTRANS_IDLE }

    /// Lets answers take as long as migrations need, or as long as statements may.
    func setPatience(_ access: Job.Access) {
        patience = (access == .migrate ? limits.migration : limits.statement) + limits.grace
    }

    /// Runs a command of our own that has no values and no result worth reading.
    func command(_ text: String) throws(StorageError) {
        try answer(to: text, sent: PQsendQuery(link, text)) { _ in }
    }

    /// Has the server parse the statement under that name.
    func prepare(_ statement: PostgresStatement, as name: String) throws(StorageError) {
        let types = statement.kinds.map(\.oid)
        let sent = PQsendPrepare(link, name, statement.text, Int32(types.count), types)
        try answer(to: statement.text, sent: sent) { _ in }
    }

    private var sessionLimits: [(String, Duration)] {
        [
            ("statement_timeout", limits.statement), ("lock_timeout", limits.lock),
            ("idle_in_transaction_session_timeout", limits.idle),
        ]
    }

    /// Reads all that a request of its own is answered with.
    func answer(
        to text: String, sent: Int32, _ read: (OpaquePointer?) throws(StorageError) -> Void
    ) throws(StorageError) {
        guard sent == 1 else { throw lose() }
        let deadline = ContinuousClock.now + patience
        var fault: StorageError?
        while true {
            try awaitInput(until: deadline)
            guard let result = PQgetResult(link) else { break }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                do { try read(result) } catch { fault = fault ?? error }
            case PGRES_EMPTY_QUERY: fault = StorageError(.other, "an empty statement")
            default: fault = StorageError(result: result, in: text)
            }
        }
        if PQstatus(link) == CONNECTION_BAD {
            isLost = true
            throw fault ?? StorageError.lost(link)
        }
        if let fault { throw fault }
    }

    /// Waits until a result can be taken without waiting.
    func awaitInput(until deadline: ContinuousClock.Instant) throws(StorageError) {
        while PQisBusy(link) == 1 {
            let left = deadline - .now
            guard left > .zero else {
                isLost = true
                throw StorageError(.unavailable, "PostgreSQL: no answer within \(patience)")
            }
            var descriptor = pollfd(fd: PQsocket(link), events: Int16(POLLIN), revents: 0)
            _ = poll(&descriptor, 1, Int32(clamping: left.milliseconds))
            if PQconsumeInput(link) == 0 { throw lose() }
        }
    }

    /// Gives the connection up.
    func lose() -> StorageError {
        isLost = true
        return StorageError.lost(link)
    }

    private static func connect(_ settings: [String: String]) -> OpaquePointer? {
        let pairs = settings.map { ($0.key, $0.value) }
        var keys = pairs.map { UnsafePointer<CChar>(strdup($0.0)) } + [nil]
        var values = pairs.map { UnsafePointer<CChar>(strdup($0.1)) } + [nil]
        defer { for text in keys + values { free(UnsafeMutablePointer(mutating: text)) } }
        return PQconnectdbParams(&keys, &values, 0)
    }
}
