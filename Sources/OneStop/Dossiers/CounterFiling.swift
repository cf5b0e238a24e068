package import Foundation

/// What an officer decides at the desk over a printed form.
package struct CounterFiling: Sendable {
    package let reference: FormReference
    /// When the draft that the officer saw was saved: a later save makes the page stale.
    package let savedAt: Date
    /// What was handed in on paper, by paper id, or by a file field's id.
    package let received: [String: ReceivedPaper]
    /// The time case that the officer chose, where the procedure leaves it to them.
    package let officerCase: Int?

    package init(
        reference: FormReference, savedAt: Date, received: [String: ReceivedPaper], officerCase: Int?
    ) {
        self.reference = reference
        self.savedAt = savedAt
        self.received = received
        self.officerCase = officerCase
    }
}
