package import Foundation
import Kernel

/// A due date that can explain itself.
package struct DueDate: Sendable, Hashable {
    package let at: Date
    /// Each day from the start to the due day, in order; only start and end for limits in hours and minutes.
    package let derivation: [DerivedDay]
}
