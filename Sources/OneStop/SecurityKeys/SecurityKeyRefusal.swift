package import Foundation

/// Why a security key is not taken, as the officer reads it.
package enum SecurityKeyRefusal: Error, Sendable, Hashable {
    /// Wrong, foreign, altered, used before: no more is said.
    case wrong
    /// It was right, and too late.
    case expired
    /// It counts back, so there may be a copy of it.
    case doubted
    case locked(until: Date)
    /// The code on the phone comes first: it is the way back.
    case notAwaited
    case full
    /// Somebody's key already, perhaps one's own.
    case taken
    case nameless
    /// Not one of the officer's own.
    case unknown
}
