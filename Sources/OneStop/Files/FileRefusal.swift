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
}
