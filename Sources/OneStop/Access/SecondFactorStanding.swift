package import Foundation

/// How a person's second factor stands, for those who may see it.
package struct SecondFactorStanding: Sendable, Hashable {
    /// `nil` where none is set up.
    package let since: Date?
    package let lockedUntil: Date?
    /// Recovery codes that were not used.
    package let codesLeft: Int
    /// Security keys beside the code.
    package let keys: Int

    package var isSetUp: Bool { since != nil }
}
