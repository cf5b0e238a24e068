import Synchronization

/// Paths gathered by several clients at once.
final class DraftPaths: Sendable {
    private let paths = Mutex<[String]>([])

    func add(_ path: String) { paths.withLock { $0.append(path) } }

    var all: [String] { paths.withLock { $0 } }
}
