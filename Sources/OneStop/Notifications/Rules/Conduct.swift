package import Foundation

/// What became of the messages that a gateway took, counted by phone or address: "OK" is a word, arriving is a deed.
///
/// Counted by recipient, so that one phone that is switched off speaks against nobody.
package struct Conduct: Sendable, Hashable {
    /// Where at least one message arrived, or was given to a gateway that reports nothing and did not come back.
    package let reached: Int
    /// Where one was reported as failed.
    package let failed: Int
    /// Where one has been without a word for longer than `patience`.
    package let silent: Int

    package init(reached: Int, failed: Int, silent: Int) {
        self.reached = reached
        self.failed = failed
        self.silent = silent
    }

    /// Fewer recipients prove nothing.
    package static let enough = 10
    /// How long a report may take before its absence counts.
    package static let patience: TimeInterval = 900
    /// What lies further back counts no more.
    package static let window: TimeInterval = 7_200

    package var known: Int { reached + failed + silent }

    /// Whether it reaches less than one in five.
    package var isBad: Bool { known >= Self.enough && reached * 5 < known }

    /// Whether it reaches enough to be relied on.
    package var isGood: Bool { known >= Self.enough && !isBad }
}
