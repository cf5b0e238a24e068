import Foundation
import Hummingbird
import Kernel
import NIOCore
import OneStop

/// Ends that are not the domain's: sign in first, wrong form token, wrong host.
enum Edge: Error, Hashable {
    case needsSignIn(office: Bool)
    /// The password was right; the second factor is missing.
    case needsSecondFactor(Session.Awaited)
    /// The password is one that somebody else chose.
    case needsPassword
    case forbidden
    /// A province's administrator without a desk, asking for one.
    case noDesk
    case notFound
    case wrongToken
    case tooLarge
    case unreadable
    case tooMany
}
