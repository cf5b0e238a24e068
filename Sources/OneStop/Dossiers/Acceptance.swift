package import Foundation
package import Kernel

/// The dossier was found complete: the clock runs.
package struct Acceptance: Sendable, Hashable, Codable {
    /// `nil` for campaigns without a limit.
    package let limit: TimeLimit?
    /// The case of the procedure that set the limit, if not the general one.
    package let caseName: LocalText?
    package let due: Date?
    /// When the limit began, where that isn't the moment of acceptance: past the day's cut-off.
    package let clockStart: Date?
    /// The step after reception.
    package let next: String
    /// The clock stands still at that step.
    package let holdsClock: Bool?

    package init(
        limit: TimeLimit?, caseName: LocalText?, due: Date?, clockStart: Date? = nil, next: String,
        holdsClock: Bool? = nil
    ) {
        self.clockStart = clockStart
        self.holdsClock = holdsClock
        self.limit = limit
        self.caseName = caseName
        self.due = due
        self.next = next
    }
}
