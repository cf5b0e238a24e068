package import Foundation

/// A signature that was checked and is right.
package struct Endorsement: Hashable, Sendable {
    package let key: VerifierKey
    /// Seconds since 1970; for cosignatures alone.
    let seconds: Int?

    /// When a witness signed, by its own clock; `nil` for a log's signature.
    package var time: Date? { seconds.map { Date(timeIntervalSince1970: TimeInterval($0)) } }
}
