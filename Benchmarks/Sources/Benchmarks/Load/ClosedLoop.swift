import Foundation
import Synchronization

/// Clients that each send the next request when the last was answered, on a thread of their own.
struct ClosedLoop: Sendable {
    let clients: Int
    /// Requests in all.
    var count = Int.max
    /// No request begins later than this.
    var seconds = 600.0
    /// Requests a second, each measured from when it was due: who waits for a free client waits too.
    var rate: Int?

    /// After so many failures a client gives up.
    private static let mostFailures = 5

    /// Runs the loops; `make` gives a client its step, which is told the number of the request.
    func run(_ make: @escaping @Sendable (_ client: Int) throws -> (Int) throws -> Void) -> Sample {
        let next = NextNumber()
        let gathered = Gathered()
        let group = DispatchGroup()
        let start = ContinuousClock.now
        let deadline = start + .seconds(seconds)
        for client in 0..<clients {
            group.enter()
            let thread = Thread {
                gathered.add(work(client, next: next, from: start, until: deadline, make))
                group.leave()
            }
            thread.stackSize = 1 << 20
            thread.start()
        }
        group.wait()
        let elapsed = (ContinuousClock.now - start).components
        var sample = gathered.sample
        sample.seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return sample
    }

    private func work(
        _ client: Int, next: NextNumber, from start: ContinuousClock.Instant, until deadline: ContinuousClock.Instant,
        _ make: (Int) throws -> (Int) throws -> Void
    ) -> Sample {
        var sample = Sample()
        do {
            let step = try make(client)
            while sample.failures < Self.mostFailures {
                let number = next.take()
                guard number < count else { break }
                let begun = due(number, from: start)
                guard begun < deadline else { break }
                do {
                    try step(number)
                    let elapsed = (ContinuousClock.now - begun).components
                    sample.latencies.append(
                        UInt64(elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000))
                } catch {
                    sample.fail(error)
                }
            }
        } catch {
            sample.fail(error)
        }
        return sample
    }
}

extension ClosedLoop {
    /// When the request of that number begins; waits until then.
    fileprivate func due(_ number: Int, from start: ContinuousClock.Instant) -> ContinuousClock.Instant {
        guard let rate else { return .now }
        let due = start + .nanoseconds(number * 1_000_000_000 / rate)
        let left = (due - .now).components
        let seconds = Double(left.seconds) + Double(left.attoseconds) / 1e18
        if seconds > 0 { Thread.sleep(forTimeInterval: seconds) }
        return due
    }
}

/// Numbers from 0, each given once.
private final class NextNumber: Sendable {
    private let number = Atomic(0)

    func take() -> Int { number.add(1, ordering: .relaxed).oldValue }
}

/// The clients' samples put together.
private final class Gathered: Sendable {
    private let whole = Mutex(Sample())

    func add(_ part: Sample) {
        whole.withLock { whole in
            whole.latencies += part.latencies
            whole.failures += part.failures
            whole.firstFailure = whole.firstFailure ?? part.firstFailure
        }
    }

    var sample: Sample { whole.withLock { $0 } }
}

extension Sample {
    fileprivate mutating func fail(_ error: any Error) {
        failures += 1
        firstFailure = firstFailure ?? "\(error)"
    }
}
