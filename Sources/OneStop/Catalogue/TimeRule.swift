package import Kernel

/// How long the agency has, from acceptance; the first case that holds wins over the general limit.
package struct TimeRule: Sendable, Hashable {
    /// `nil` where the procedure runs in campaigns without a limit of its own.
    package let limit: TimeLimit?
    package let cases: [TimeCase]
    package let note: LocalText?

    package init(limit: TimeLimit?, cases: [TimeCase], note: LocalText?) {
        self.limit = limit
        self.cases = cases
        self.note = note
    }
}

/// A limit for some dossiers only.
package struct TimeCase: Sendable, Hashable {
    package let name: LocalText
    package let choice: Choice
    package let limit: TimeLimit

    /// Who tells that the case applies.
    package enum Choice: Sendable, Hashable {
        case answers(Condition)
        case officer
    }

    package init(name: LocalText, choice: Choice, limit: TimeLimit) {
        self.name = name
        self.choice = choice
        self.limit = limit
    }
}
