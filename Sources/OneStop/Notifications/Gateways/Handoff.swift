/// What came of giving a message to a gateway.
package enum Handoff: Sendable, Hashable {
    /// The gateway has it; under that name, where it gave one.
    case accepted(reference: String?)
    /// This recipient or text will never do; no other gateway is asked.
    case refused(String)
    /// It certainly doesn't have it: another one may be asked at once.
    case failed(String)
    /// It may have it: asked again only after a while, since a report may come first.
    case unknown(String)
}
