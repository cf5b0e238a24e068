import Foundation

/// Filings that wait, for the threads that write them.
final class WorkQueue: @unchecked Sendable {
    /// One filing and whom to tell.
    struct Item: Sendable {
        let number: Int
        let tell: @Sendable ((any Error)?) -> Void
    }

    // Guarded by the condition, which is why it may be shared.
    private var items: [Item] = []
    private let condition = NSCondition()

    func add(_ item: Item) {
        condition.lock()
        items.append(item)
        condition.signal()
        condition.unlock()
    }

    /// Waits until there is something; takes at most so many.
    func take(upTo limit: Int) -> [Item] {
        condition.lock()
        defer { condition.unlock() }
        while items.isEmpty { condition.wait() }
        let taken = Array(items.prefix(limit))
        items.removeFirst(taken.count)
        return taken
    }
}
