/// What an officer who opened a dossier had to do with it, as the applicant is told.
package enum ViewReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// Has it in hand.
    case handling
    /// Holds the role of the open step.
    case step
    /// Leads the division or the agency.
    case leading
    /// Did something to it before.
    case involved
    /// Answers a question that was asked about it.
    case consulted
    /// Served the applicant at the desk.
    case counter
    /// Watches over the agency's work and changes nothing; says why.
    case inspecting
    /// Works at the agency, with no part in the open step; says why.
    case desk

    /// The officer's place is no reason: one must be stated.
    var needsStatement: Bool { self == .desk || self == .inspecting }
}

extension DossierEvent {
    /// An officer opened the dossier.
    package var isView: Bool {
        if case .viewed = self { return true }
        return false
    }

    /// What the officer said why.
    var statedReason: StatedReason? {
        if case .viewed(_, let stated) = self { return stated }
        return nil
    }
}
