/// Whose sign-in page shows a provider.
package enum SignOnAudience: String, Sendable, Hashable, CaseIterable, Codable {
    case citizens, officers
}
