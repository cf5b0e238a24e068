/// What is known of why an officer opens a dossier, besides the part that the officer has in it.
package enum ViewGround: Sendable, Hashable {
    case none
    /// Did something to it before.
    case tookPart
    /// Answers a question that was asked about it.
    case asked
    /// Its applicant stands at the desk.
    case atDesk
    case stated(StatedReason)
    /// Takes the original of a paper that is shown as a marked copy; always recorded with the reason. Whoever is asked
    /// about the dossier takes what was shared.
    case original(StatedReason, isAsked: Bool = false)
}

extension Command {
    /// Opens the dossier by the part that one has in it.
    package static let view = Command.look(.none)
}
