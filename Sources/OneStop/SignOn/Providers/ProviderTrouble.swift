/// Why nothing can be asked of a provider now; the words are for the log.
enum ProviderTrouble: Error, Sendable, Hashable {
    case unreachable(String)
    /// Its document is another's than the operator named.
    case wrongIssuer
    case unusable(String)
}
