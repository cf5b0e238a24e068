/// Whether officers of the province must sign in with a second factor.
package enum SecondFactorDemand: String, Sendable, Hashable, CaseIterable {
    case required
    /// Whoever set one up is asked for it.
    case optional
}
