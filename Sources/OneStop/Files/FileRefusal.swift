import Kernel

/// Why a file is not taken in.
package enum FileRefusal: Error, Sendable, Hashable {
    /// Bytes.
    case tooLarge(limit: Int)
    case empty
    /// Not one of the kinds that are accepted, whatever its name says.
    case unsupported
    case missing
    case interrupted
    /// The virus scanner found it bad: nobody opens it, and it is not taken again.
    case infected
    /// The virus scanner has not looked into it yet.
    case waiting
}
