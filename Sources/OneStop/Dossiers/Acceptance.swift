package import Foundation
package import Kernel

/// The dossier was found complete: the clock runs.
package struct Acceptance: Sendable, Hashable, Codable {
    /// `nil` for campaigns without a limit.
    package let limit: TimeLimit?
    /// The case of the procedure that set the limit, if not the general one.
    package let caseName: LocalText?
    package let due: Date?
    /// The step after reception.
    package let next: String

    package init(limit: TimeLimit?, caseName: LocalText?, due: Date?, next: String) {
        self.limit = limit
        self.caseName = caseName
        self.due = due
        self.next = next
    }
}
