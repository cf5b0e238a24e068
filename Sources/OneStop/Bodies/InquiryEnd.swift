import Foundation
import Kernel

/// An inquiry that ended without an answer, and why.
package struct InquiryEnd: Sendable, Hashable, Codable {
    package let inquiry: Int
    package let manner: Manner
    package let reason: String

    package enum Manner: String, Sendable, Hashable, Codable {
        /// The asker no longer wants it.
        case cancelled
        /// The asked agency says that it is not theirs.
        case declined
    }
}

/// The limit of an inquiry passed in silence, and what that means.
package struct OpinionLapse: Sendable, Hashable, Codable {
    package let inquiry: Int
    package let means: SilenceRule.Meaning
}

/// An officer of the asked agency took an inquiry in hand, or gave it back.
package struct InquiryHolding: Sendable, Hashable, Codable {
    package let inquiry: Int
    package let isTaken: Bool
}
