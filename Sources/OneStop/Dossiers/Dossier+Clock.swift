package import Foundation

extension Dossier {
    /// How far a server's clock may be set back, seconds: what servers and time signals commonly disagree by, an hour
    /// of summer time among it.
    package static let tolerated: TimeInterval = 2 * 3_600

    /// The moment at which something that is done now is written down and from which it counts: never before the last
    /// event.
    ///
    /// A clock that was set back a little writes the time of the last event until it has caught up, so that the history
    /// stays in order and no limit runs backwards. One that is wrong by more writes nothing.
    ///
    /// - Throws: `Refusal.clockBehind`.
    package func moment(_ now: Date) throws(Refusal) -> Date {
        guard now < lastAt else { return now }
        guard lastAt.timeIntervalSince(now) <= Self.tolerated else { throw .clockBehind(lastAt) }
        return lastAt
    }
}
