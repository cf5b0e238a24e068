package import Foundation

/// Keeps from a gateway that is down: after five failures in a row it is left alone for a while, then tried with one
/// message; each failed trial doubles the while.
package struct Breaker: Sendable, Hashable {
    package private(set) var failures = 0
    /// Nothing is given to it before then.
    package private(set) var opensAgain: Date?
    /// What it said last.
    package private(set) var lastFailure: String?
    private var pause = shortest

    static let tolerated = 5
    static let shortest: TimeInterval = 30
    static let longest: TimeInterval = 300

    package init() {}

    /// Whether the next message may be given to it.
    package func allows(at now: Date) -> Bool {
        opensAgain.map { $0 <= now } ?? true
    }

    /// Some failures, or left alone for now.
    package var isTroubled: Bool { failures >= Self.tolerated }

    /// It took a message, or refused it for the message's own sake.
    package mutating func worked() {
        self = Breaker()
    }

    /// It didn't answer, or not as agreed.
    package mutating func failed(_ reason: String, at now: Date) {
        failures += 1
        lastFailure = reason
        guard failures >= Self.tolerated else { return }
        opensAgain = now.addingTimeInterval(pause)
        pause = min(pause * 2, Self.longest)
    }
}
