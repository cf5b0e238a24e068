/// What an officer who opened a dossier had to do with it, as the applicant is told.
package enum ViewReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// Has it in hand.
    case handling
    /// Holds the role of the open step.
    case step
    /// Leads the division or the agency.
    case leading
    /// Watches over the agency's work and changes nothing.
    case inspecting
    /// Works at the agency, with no part in the open step.
    case desk
}

extension DossierEvent {
    /// An officer opened the dossier.
    package var isView: Bool {
        if case .viewed = self { return true }
        return false
    }
}
