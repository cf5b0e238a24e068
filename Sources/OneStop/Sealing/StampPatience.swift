import Synchronization

/// Leaves a time-stamping authority that did not answer alone for a minute, so that papers don't wait for it one by one.
final class StampPatience: Sendable {
    private static let pause = Duration.seconds(60)
    private let lost = Mutex<ContinuousClock.Instant?>(nil)

    var isLeft: Bool {
        lost.withLock { lost in lost.map { ContinuousClock.now - $0 > Self.pause } ?? true }
    }

    func lose() {
        lost.withLock { $0 = ContinuousClock.now }
    }
}
