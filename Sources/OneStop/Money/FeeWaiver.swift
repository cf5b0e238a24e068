package import Foundation
package import Kernel

/// What was asked and need not be paid, with the ground for it.
package struct FeeWaiver: Sendable, Hashable, Codable {
    package let amount: Dong
    package let reason: String
    /// The dossier waited for the money and goes on, due then.
    package let resumes: Bool
    package let due: Date?

    package init(amount: Dong, reason: String, resumes: Bool = false, due: Date? = nil) {
        self.amount = amount
        self.reason = reason
        self.resumes = resumes
        self.due = due
    }
}
