import Kernel

/// Why a dossier came into an officer's hands where no person decided it.
package struct AssignmentCause: Sendable, Hashable, Codable {
    package let way: Way
    /// The absent officer whose place the assigned one takes, as deputy.
    package let insteadOf: Person?

    package init(way: Way, insteadOf: Person? = nil) {
        self.way = way
        self.insteadOf = insteadOf
    }

    /// By which rule the officer was found.
    package enum Way: String, Sendable, Hashable, Codable, CaseIterable {
        case leastLoaded = "least_loaded"
        case inTurn = "in_turn"
        case named
        /// Work that was sent back, to who did it before.
        case doneBefore = "done_before"
    }
}
