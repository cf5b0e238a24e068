import Dispatch
import Synchronization

/// Filings that wait, for the threads that write them.
final class WorkQueue: Sendable {
    /// One filing and whom to tell.
    struct Item: Sendable {
        let number: Int
        let tell: @Sendable ((any Error)?) -> Void
    }

    private let items = Mutex<[Item]>([])
    /// Signalled once for each item; a batch leaves signals over, which wake a thread for nothing.
    private let added = DispatchSemaphore(value: 0)

    func add(_ item: Item) {
        items.withLock { $0.append(item) }
        added.signal()
    }

    /// Waits until there is something; takes at most so many.
    func take(upTo limit: Int) -> [Item] {
        while true {
            added.wait()
            let taken = items.withLock { items in
                let taken = Array(items.prefix(limit))
                items.removeFirst(taken.count)
                return taken
            }
            if !taken.isEmpty { return taken }
        }
    }
}
