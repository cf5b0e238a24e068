package import Foundation
import Kernel

/// One hand-over of a dossier: who gave it to whom, when, and whether the giver's part was in time.
package struct Passage: Sendable, Hashable {
    /// Number of the event.
    package let number: Int
    package let at: Date
    package let giver: Station
    package let receiver: Station
    /// By when the giver's part should have been done; `nil` where no limit ran.
    package let due: Date?
    /// What was said with it.
    package let note: String

    /// A place on the dossier's way.
    package struct Station: Sendable, Hashable {
        /// The division or body; empty where a person alone is named.
        package let place: String
        /// Empty where nobody had it in hand.
        package let person: String
    }

    /// Whether a part was done in time.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        case early, onTime = "on_time", late
    }

    /// Early before the due day, on time on it, late after the due time; `nil` where no limit ran.
    package var outcome: Outcome? {
        guard let due else { return nil }
        if at > due { return .late }
        return VietnamTime.day(of: at) < VietnamTime.day(of: due) ? .early : .onTime
    }
}
