package import Foundation
import Kernel

/// Somebody was told that a limit comes near or has passed.
package struct Escalation: Sendable, Hashable, Codable {
    package let rung: Rung
    /// The limit that it is about: a new one begins a new ladder.
    package let limit: Date
    /// The officers who were told; empty where nobody holds the role.
    package let told: [Person]
    /// The applicant owes the next act and is reminded.
    package let remindsApplicant: Bool
    /// The inquiry whose limit it is; `nil` for what is owed to the applicant.
    package let inquiry: Int?

    package init(rung: Rung, limit: Date, told: [Person], remindsApplicant: Bool, inquiry: Int? = nil) {
        self.rung = rung
        self.limit = limit
        self.told = told
        self.remindsApplicant = remindsApplicant
        self.inquiry = inquiry
    }
}
