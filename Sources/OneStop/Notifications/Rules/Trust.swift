package import Foundation

/// Whether a gateway is asked first, by what became of what it took.
///
/// A gateway that answers "OK" and delivers nothing never trips a breaker. It is put behind the others on evidence, for
/// an hour, then tried with a few messages; each failed trial doubles the time, six hours at most. Reports that come
/// late after all lift it at once.
package struct Trust: Sendable, Hashable {
    package private(set) var standing: Standing = .trusted
    private var pause = shortest

    package enum Standing: Sendable, Hashable {
        case trusted
        /// Asked only where nobody else is left.
        case demoted(until: Date, because: Conduct)
        /// Asked first again, for `trial` messages; then their fate decides.
        case tried(since: Date, given: Int)
    }

    /// How many messages a trial may cost.
    package static let trial = 20
    static let shortest: TimeInterval = 3_600
    static let longest: TimeInterval = 21_600

    package init() {}

    /// Whether the next message may be offered to it before those of lesser standing.
    package var leads: Bool {
        switch standing {
        case .trusted: true
        case .demoted: false
        case .tried(_, let given): given < Self.trial
        }
    }

    /// Why it was demoted; `nil` where it wasn't.
    package var reason: Conduct? {
        if case .demoted(_, let conduct) = standing { conduct } else { nil }
    }

    /// From when on its deeds count at that moment.
    func evidenceBegins(at now: Date) -> Date {
        let window = now.addingTimeInterval(-Conduct.window)
        if case .tried(let since, _) = standing { return max(since, window) }
        return window
    }

    /// It took one more.
    mutating func gave() {
        if case .tried(let since, let given) = standing { standing = .tried(since: since, given: given + 1) }
    }

    /// Takes notice of what became of its messages since `evidenceBegins`.
    mutating func judge(_ conduct: Conduct, at now: Date) {
        switch standing {
        case .trusted:
            if conduct.isBad { demote(conduct, at: now) }
        case .demoted(let until, _):
            if conduct.isGood {
                self = Trust()
            } else if until <= now {
                standing = .tried(since: now, given: 0)
            }
        case .tried(let since, _):
            if conduct.isBad {
                demote(conduct, at: now)
            } else if conduct.isGood {
                self = Trust()
            } else if since.addingTimeInterval(Conduct.window) <= now {
                // Too few messages to tell: the trial begins anew.
                standing = .tried(since: now, given: 0)
            }
        }
    }

    private mutating func demote(_ conduct: Conduct, at now: Date) {
        standing = .demoted(until: now.addingTimeInterval(pause), because: conduct)
        pause = min(pause * 2, Self.longest)
    }
}
