package import Foundation
import Kernel

/// One body that was asked, as the events left it.
package struct Consultation: Sendable, Hashable {
    package let inquiry: Inquiry
    package let askedAt: Date
    package let askedBy: Person?
    package internal(set) var state: State = .open
    /// The asked agency's officer who has it in hand.
    package internal(set) var holder: Person?
    /// What an officer of the asked agency prepared for its head.
    package internal(set) var prepared: Opinion?
    package internal(set) var opinion: Opinion?
    /// When, and by whom, it was answered, ended or lapsed.
    package internal(set) var settledAt: Date?
    package internal(set) var settledBy: Person?
    package internal(set) var lapse: SilenceRule.Meaning?
    /// Why it was cancelled or sent back.
    package internal(set) var reason: String?

    /// Whether anything is still awaited of the body.
    package enum State: String, Sendable, Hashable, CaseIterable {
        case open, answered, lapsed, cancelled, declined
        /// The dossier ended or was decided before.
        case closed
    }

    package var number: Int { inquiry.number }
    package var isOpen: Bool { state == .open }

    /// It was answered after its limit.
    package var isLate: Bool { opinion != nil && settledAt.map { $0 > inquiry.due } == true }

    /// The body may still answer: while awaited, and after its silence was taken for an answer.
    var takesOpinion: Bool { state == .open || (state == .lapsed && opinion == nil) }
}
