/// What a scanner found in a file.
package enum ScanVerdict: Sendable, Hashable {
    case clean
    /// By the name of the signature.
    case infected(String)
}
