import Kernel
import Storage

/// How many dossiers were decided early, on time and late: of one procedure, or of one officer.
///
/// - Source: trước hạn: before the due day; đúng hạn: on it, up to the due time; quá hạn: after it. Days that a
///   supplement took are in the due date already.
package struct Punctuality: Sendable, Hashable {
    package private(set) var totals: [Outcome: Int] = [:]

    /// How a decision stands to the promised time; the raw value is the query's word, too.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        case early
        case onTime = "on_time"
        case late
    }

    package subscript(_ outcome: Outcome) -> Int { totals[outcome, default: 0] }

    package var decided: Int { totals.values.reduce(0, +) }
    /// Decided by the promised time.
    package var inTime: Int { decided - self[.late] }

    mutating func add(_ count: Int, _ outcome: Outcome) { totals[outcome, default: 0] += count }

    /// The outcome of a row of `dossiers`; days are Việt Nam's, UTC+7. A decision without a promised time is on time.
    static let outcome: SQL = """
        (CASE WHEN decided_at > due_at THEN 'late'
            WHEN (decided_at + 25200000) / 86400000 < (due_at + 25200000) / 86400000 THEN 'early'
            ELSE 'on_time' END)
        """
}
