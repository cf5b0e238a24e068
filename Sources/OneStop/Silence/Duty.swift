package import Foundation
import Kernel

/// What every open dossier has at every moment: somebody who owes the next act, the act, its limit, the last word to
/// the applicant.
package struct Duty: Sendable, Hashable {
    package let owner: Owner
    package let act: Act
    /// From when the time of the act runs.
    package let since: Date
    package let due: Date
    /// Working minutes between the two that don't count, because the clock stood still.
    package let stood: Int
    package let lastContact: Date

    /// Who owes it.
    package enum Owner: Sendable, Hashable {
        case officer(Person)
        /// Nobody has it in hand: all who hold the role.
        case role(Role)
        case applicant
    }

    /// What is owed.
    package enum Act: String, Sendable, Hashable, CaseIterable {
        /// Accept, ask for a supplement, or refuse.
        case answer
        /// The open step.
        case step
        /// The open step, while the clock of the whole stands still for it.
        case heldStep = "held_step"
        case withdrawal
        case supplement
        case collect
        /// The fee that the dossier waits for.
        case payment
    }
}

extension Duty {
    /// The limit of the agency's own act, of which the applicant was told a date.
    package var isPromised: Bool { act == .answer || act == .step }

    /// Working days after which the applicant hears something even where no limit runs.
    ///
    /// No law names one; a month of office days.
    static let signOfLife = 20

    /// Days for which a result lies ready before the applicant is asked again. No law names them.
    static let collecting = 30
}
