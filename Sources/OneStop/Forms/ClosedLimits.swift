package import Foundation
import Kernel

/// Smallest and largest number accepted, both included; `nil` where there is no limit.
package struct ClosedLimits: Sendable, Hashable {
    package let min: Decimal?
    package let max: Decimal?

    package init(min: Decimal? = nil, max: Decimal? = nil) {
        self.min = min
        self.max = max
    }
}
