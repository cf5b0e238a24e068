import Foundation
import Kernel

/// What an officer narrows a queue by; `nil` narrows nothing.
package struct QueueFilter: Sendable, Hashable {
    /// Folded before it is compared.
    package var text: String?
    package var procedure: String?
    package var step: String?
    package var channel: Channel?

    package init(text: String? = nil, procedure: String? = nil, step: String? = nil, channel: Channel? = nil) {
        self.text = text
        self.procedure = procedure
        self.step = step
        self.channel = channel
    }
}
