/// Whether a file may be opened, as the scanner left it.
package enum FileState: Sendable, Hashable {
    /// No scanner is set, or the file is older than it.
    case unchecked
    /// Shut until the scanner looked; troubled where the scanner could not be reached.
    case waiting(isTroubled: Bool)
    case clean
    /// Never opened for anybody, by the name of the signature.
    case infected(String)
}
