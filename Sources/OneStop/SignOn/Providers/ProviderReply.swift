/// What came of a call of a provider.
package enum ProviderReply: Sendable, Hashable {
    case answered(status: Int, body: [UInt8])
    /// No answer, or one that was too long or too late; the words are for the log.
    case unreachable(String)
}
