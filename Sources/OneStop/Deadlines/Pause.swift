package import Foundation
import Kernel

/// A clock that stood still: from the request for a supplement to the answer; `to` is `nil` while it stands.
package struct Pause: Sendable, Hashable, Codable {
    package let from: Date
    package let to: Date?

    package init(from: Date, to: Date?) {
        self.from = from
        self.to = to
    }
}
