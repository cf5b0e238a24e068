package import Foundation
package import Kernel

/// A signed-in person's open visit, or one that still awaits its second factor.
package struct Session: Sendable {
    package let id: ID<Session>
    package let account: Account
    /// Goes with each form, so that no other site can post in the person's name.
    package let csrf: String
    /// When the person last proved who they are, by password or code.
    package let provedAt: Date
    /// What is missing until the visit opens anything.
    package let awaits: Awaited?
    /// Opened by a password that somebody else chose: an officer works with an own one.
    package let hasGivenPassword: Bool

    /// What a right password alone does not open.
    package enum Awaited: String, Sendable, Hashable {
        /// The code of the second factor.
        case code
        /// A second factor to be set up.
        case enrolment
    }
}
