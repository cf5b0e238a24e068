package import Foundation
package import Kernel

/// A step that another agency's officers do: the dossier lies with them until it is done.
package struct Forwarding: Sendable, Hashable, Codable {
    /// Slug of the agency that does it.
    package let to: String
    package let name: LocalText
    package let step: String
    /// Why, where an officer decided it; empty where the procedure says so.
    package let reason: String
    /// When it was sent, or proposed.
    package let at: Date
    /// By when the step should be done, by that agency's working time; `nil` where no share is declared.
    package let due: Date?
}

/// A dossier that was filed with the wrong agency and now belongs to another.
package struct Transfer: Sendable, Hashable, Codable {
    package let from: String
    package let to: String
    package let name: LocalText
    package let reason: String
    /// The agency that has it now answers by then.
    package let answerBy: Date
}

/// What is done about the agency that a dossier lies with.
package enum ForwardCommand: Sendable, Hashable {
    /// An officer wants another agency to do the open step; a head's word is enough by itself.
    case propose(to: String, name: LocalText, reason: String)
    case approve
    case refuse(reason: String)
    /// The other agency sends it back undone.
    case giveBack(reason: String)
    /// It was filed with the wrong agency.
    case transfer(to: String, name: LocalText, reason: String)
}
