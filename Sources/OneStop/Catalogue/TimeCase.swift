package import Kernel

/// A limit for some dossiers only.
package struct TimeCase: Sendable, Hashable {
    package let name: LocalText
    package let choice: Choice
    package let limit: TimeLimit

    /// Who tells that the case applies.
    package enum Choice: Sendable, Hashable {
        case answers(Condition)
        /// Asked of each row of that table; the dossier takes as long as its longest row.
        case rows(of: String, Condition)
        case officer
    }

    package init(name: LocalText, choice: Choice, limit: TimeLimit) {
        self.name = name
        self.choice = choice
        self.limit = limit
    }
}
