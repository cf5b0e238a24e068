package import Kernel

/// How the applicant was reached, or that they were not: what remains of a message in the history.
package struct Contact: Sendable, Hashable, Codable {
    package let means: Means
    /// Masked: "0905 *** 318".
    package let recipient: String
    /// Kind of the event that it told.
    package let about: String
    package let outcome: Outcome
    /// The message, where it was one.
    package let message: ID<OutgoingMessage>?
    /// What the officer who called wrote.
    package let note: String?

    package init(
        means: Means, recipient: String, about: String, outcome: Outcome, message: ID<OutgoingMessage>?,
        note: String? = nil
    ) {
        self.means = means
        self.recipient = recipient
        self.about = about
        self.outcome = outcome
        self.message = message
        self.note = note
    }

    /// By what.
    package enum Means: String, Sendable, Hashable, Codable, CaseIterable {
        case sms, email, call
    }

    /// `sent` where nothing more will be known.
    package enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        case sent, delivered, failed
    }
}
