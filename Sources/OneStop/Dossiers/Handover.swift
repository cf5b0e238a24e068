import Foundation
import Kernel

/// The result in the applicant's hands.
package struct Handover: Sendable, Hashable, Codable {
    package let recipient: String
    package let manner: Manner
    /// What identified the recipient at the desk.
    package let evidence: String

    package enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
        case desk, proxy, post, online
    }

    package init(recipient: String, manner: Manner, evidence: String) {
        self.recipient = recipient
        self.manner = manner
        self.evidence = evidence
    }
}
