import Kernel
import OneStop
import Synchronization

/// How many pages listen for changes at once: each holds a connection, of the server and of the person.
final class OpenStreams: Sendable {
    private let counts = Mutex<[ID<Account>: Int]>([:])
    private let most: Int
    private let mostOfOne: Int

    /// - Parameter mostOfOne: more tabs than anybody keeps an eye on; so nobody takes all places.
    init(most: Int = 500, mostOfOne: Int = 8) {
        self.most = most
        self.mostOfOne = mostOfOne
    }

    /// A place to listen from, given back when nobody holds it any more; `nil` where there is none left.
    ///
    /// A response whose body is never written (HEAD, a line that broke before) lets go of its place too.
    func enter(_ account: ID<Account>) -> Place? {
        counts.withLock { counts in
            guard counts.values.reduce(0, +) < most, counts[account, default: 0] < mostOfOne else { return nil }
            counts[account, default: 0] += 1
            return Place(account: account, streams: self)
        }
    }

    /// How many listen now.
    var count: Int { counts.withLock { $0.values.reduce(0, +) } }

    private func leave(_ account: ID<Account>) {
        counts.withLock { counts in
            counts[account, default: 1] -= 1
            if counts[account] == 0 { counts[account] = nil }
        }
    }

    /// Held as long as somebody listens.
    final class Place: Sendable {
        private let account: ID<Account>
        private let streams: OpenStreams

        fileprivate init(account: ID<Account>, streams: OpenStreams) {
            self.account = account
            self.streams = streams
        }

        deinit { streams.leave(account) }
    }
}
