import Foundation
import Kernel
import Storage

/// One agency's counters of a month.
package struct AgencyFigures: Sendable, Hashable {
    package let agency: String
    package var totals: [Measure: Int] = [:]
    /// Open now, whatever the month.
    package var open = 0

    init(agency: String) {
        self.agency = agency
    }

    /// Decided in the month.
    package var decided: Int { total(.decidedEarly) + total(.decidedOnTime) + total(.decidedLate) }

    /// Share decided by the due day, 0 to 1; `nil` where nothing was decided.
    package var onTime: Double? {
        decided == 0 ? nil : Double(decided - total(.decidedLate)) / Double(decided)
    }

    package func total(_ measure: Measure) -> Int { totals[measure, default: 0] }
}
