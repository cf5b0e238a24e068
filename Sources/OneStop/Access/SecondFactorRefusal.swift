package import Foundation

/// Why a code of the second factor, or a proof anew, is not taken.
package enum SecondFactorRefusal: Error, Sendable, Hashable {
    case wrong
    /// Each code opens once.
    case used
    case locked(until: Date)
    /// The person has none, or has one already.
    case notAwaited
}
