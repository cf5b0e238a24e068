/// Calls a provider over the network: bounded in time and in what is read, and never led elsewhere by a redirect.
package protocol ProviderTransport: Sendable {
    /// - Parameter bearer: the access token that opens what is asked for.
    func get(_ address: String, bearer: String?) async -> ProviderReply

    /// - Parameters:
    ///   - fields: the form, in its order.
    ///   - basic: client id and secret where they go in the head.
    func post(_ address: String, fields: [(String, String)], basic: (String, String)?) async -> ProviderReply
}
