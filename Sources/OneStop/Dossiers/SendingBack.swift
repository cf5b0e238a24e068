import Foundation
import Kernel

/// Work returned to an earlier step, with the reason.
package struct SendingBack: Sendable, Hashable, Codable {
    package let from: String
    package let to: String
    package let reason: String

    package init(from: String, to: String, reason: String) {
        self.from = from
        self.to = to
        self.reason = reason
    }
}
