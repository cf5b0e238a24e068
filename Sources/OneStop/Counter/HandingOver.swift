/// Giving a result to somebody: who it is, and how they showed that they may have it.
package struct HandingOver: Sendable, Hashable {
    package let recipient: String
    package let identity: Release.Identity
    /// The code of the applicant's phone, where that is how; it was found right just before.
    package let said: SaidCode?
    /// Why originals stay here, where some do.
    package let keptBecause: String?

    package init(
        recipient: String, identity: Release.Identity, said: SaidCode? = nil, keptBecause: String? = nil
    ) {
        self.recipient = recipient
        self.identity = identity
        self.said = said
        self.keptBecause = keptBecause
    }
}
