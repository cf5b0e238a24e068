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
