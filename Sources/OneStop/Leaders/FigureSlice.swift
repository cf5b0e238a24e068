import Foundation
package import Kernel

/// Which dossiers a figure counts. The figure and the list behind it are read by the same words, so they agree.
package struct FigureSlice: Sendable, Hashable {
    package var figure: Figure
    package var procedure: String?
    package var holder: Holder?
    /// Narrows what is open.
    package var age: Overview.Age?
    /// Narrows what was decided.
    package var outcome: Punctuality.Outcome?
    /// Days in Việt Nam, for what happened in a period.
    package var days: ClosedRange<CivilDay>

    /// What is counted; the raw value stands in addresses.
    package enum Figure: String, Sendable, Hashable, CaseIterable {
        case open = "dang-mo"
        case dueToday = "den-han-hom-nay"
        case late = "qua-han"
        /// Filed in the period, whatever became of it.
        case received = "da-nhan"
        /// Its result was issued in the period.
        case decided = "co-ket-qua"
    }

    /// Whose: of what is open who has it in hand, of what was decided who worked it out.
    package enum Holder: Sendable, Hashable {
        case nobody
        case officer(ID<Account>)

        package init(_ id: ID<Account>?) {
            self = id.map(Holder.officer) ?? .nobody
        }
    }

    package init(
        _ figure: Figure, days: ClosedRange<CivilDay>, procedure: String? = nil, holder: Holder? = nil,
        age: Overview.Age? = nil, outcome: Punctuality.Outcome? = nil
    ) {
        self.figure = figure
        self.days = days
        self.procedure = procedure
        self.holder = holder
        self.age = age
        self.outcome = outcome
    }
}
