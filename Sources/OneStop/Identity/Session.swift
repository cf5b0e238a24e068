import Foundation
import Kernel
import Storage

/// A signed-in person's open visit.
package struct Session: Sendable {
    package let account: Account
    /// Goes with each form, so that no other site can post in the person's name.
    package let csrf: String
}
