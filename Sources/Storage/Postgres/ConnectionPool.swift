import Foundation
import Logging
import Synchronization

/// Threads with one connection each, taking work in order of arrival.
final class ConnectionPool: Sendable {
    typealias Work = @Sendable (PostgresConnection) -> Void

    /// More work than this waiting means that the database can't follow: new work is refused.
    static let depth = 10_000

    private struct State {
        var work: [Work] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)
    private let url: String
    private let size: Int

    init(url: String, size: Int, logger: Logger) {
        self.url = url
        self.size = size
        for index in 0..<size {
            let thread = Thread { [self] in serve(PostgresConnection(url: url)) }
            thread.name = "motcua.postgres.\(index)"
            thread.start()
        }
    }

    /// Connects once, so that a wrong address is told at the start.
    func probe() throws {
        let connection = PostgresConnection(url: url)
        try connection.reconnect()
        connection.disconnect()
    }

    /// Runs the work on the next free connection.
    func perform<T: Sendable>(_ work: @escaping @Sendable (PostgresConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let isAdded = add { connection in
                continuation.resume(with: Result { try work(connection) })
            }
            if !isAdded {
                continuation.resume(throwing: StorageError(code: .unavailable, detail: "too much work is waiting"))
            }
        }
    }

    /// Lets every thread end after what is queued.
    func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<size { available.signal() }
    }

    private func add(_ work: @escaping Work) -> Bool {
        let isAdded = state.withLock { state in
            guard !state.isClosed, state.work.count < Self.depth else { return false }
            state.work.append(work)
            return true
        }
        if isAdded { available.signal() }
        return isAdded
    }

    private func serve(_ connection: PostgresConnection) {
        while true {
            available.wait()
            let (work, isClosed) = state.withLock { state in
                (state.work.isEmpty ? nil : state.work.removeFirst(), state.isClosed)
            }
            if let work {
                work(connection)
            } else if isClosed {
                connection.disconnect()
                return
            }
        }
    }
}
