import Synchronization

/// Who of this process waits for the log to include something, and what it has just included: so that a filing is
/// answered as soon as its checkpoint is signed, without asking the database again and again.
///
/// Only a help: what another server's sequencer signs is found by asking.
package final class Inclusions: Sendable {
    /// What a leaf is about.
    struct Key: Hashable, Sendable {
        let subject: String
        let number: Int
    }

    private struct State {
        var waiting: [Key: [Int: CheckedContinuation<Bool, Never>]] = [:]
        /// Included in the last rounds: for those who ask just after.
        var recent: [Set<Key>] = []
        var next = 0
        var isOfSignedLog = false
    }

    /// Rounds that are remembered.
    private static let memory = 8

    private let state = Mutex(State())
    /// Rings when somebody begins to wait: a reason to sign at once. One listener only.
    package let bell: AsyncStream<Void>
    private let rope: AsyncStream<Void>.Continuation

    init() {
        (bell, rope) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// A checkpoint of the log was seen, so that none has to be looked for again.
    var isOfSignedLog: Bool { state.withLock(\.isOfSignedLog) }
    func markSigned() { state.withLock { $0.isOfSignedLog = true } }

    /// Rings the bell.
    package func ring() { rope.yield() }

    /// Tells those who wait; what is told may be told again.
    func announce(_ keys: [Key]) {
        if keys.isEmpty { return }
        let woken = state.withLock { state in
            state.recent.append(Set(keys))
            if state.recent.count > Self.memory { state.recent.removeFirst() }
            return keys.flatMap { state.waiting.removeValue(forKey: $0)?.values.map { $0 } ?? [] }
        }
        for continuation in woken { continuation.resume(returning: true) }
    }

    /// Waits until it is announced, at most that long.
    func wait(for key: Key, atMost limit: Duration) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask { await self.announcement(of: key) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return false
            }
            let isIncluded = await group.next() ?? false
            group.cancelAll()
            return isIncluded
        }
    }

    private func announcement(of key: Key) async -> Bool {
        let ticket = state.withLock { state in
            state.next += 1
            return state.next
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isKnown = state.withLock { state -> Bool? in
                    if state.recent.contains(where: { $0.contains(key) }) { return true }
                    if Task.isCancelled { return false }
                    state.waiting[key, default: [:]][ticket] = continuation
                    return nil
                }
                if let isKnown { continuation.resume(returning: isKnown) } else { ring() }
            }
        } onCancel: {
            let left = state.withLock { state -> CheckedContinuation<Bool, Never>? in
                let left = state.waiting[key]?.removeValue(forKey: ticket)
                if state.waiting[key]?.isEmpty == true { state.waiting[key] = nil }
                return left
            }
            left?.resume(returning: false)
        }
    }
}
