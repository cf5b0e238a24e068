import Foundation
import Kernel

/// A refusal or a stop with its reasons, as the notice prints them.
package struct Reasoned: Sendable, Hashable, Codable {
    package let reasons: [String]
    package let legalGround: String

    package init(reasons: [String], legalGround: String) {
        self.reasons = reasons
        self.legalGround = legalGround
    }
}
