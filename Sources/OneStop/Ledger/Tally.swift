import Foundation
import Kernel

/// The counters as the events give them.
struct Tally {
    struct Key: Hashable {
        let agency: String
        let procedure: String
        let month: String
        let measure: String

        var order: (String, String, String, String) { (month, agency, procedure, measure) }
    }

    private(set) var totals: [Key: Int] = [:]

    /// Counts a dossier's life, event by event as it was when each happened.
    mutating func add(_ dossier: Dossier, history: [Recorded]) {
        guard let first = history.first else { return }
        var state = Dossier(filing: dossier.filing, at: first.at)
        for recorded in history {
            for measure in Measure.counted(by: recorded.event, of: state, at: recorded.at) {
                let month = String(VietnamTime.day(of: recorded.at).iso.prefix(7))
                let key = Key(
                    agency: state.agency, procedure: dossier.filing.procedure, month: month, measure: measure.rawValue)
                totals[key, default: 0] += 1
            }
            if case .transferred(let transfer) = recorded.event { move(dossier, from: state.agency, to: transfer.to) }
            if recorded.number > 1 { state.apply(recorded) }
        }
    }

    /// Counts a dossier whose content was erased, by what was written down then.
    mutating func add(_ record: PurgeRecord) {
        for count in record.counts {
            let key = Key(
                agency: count.agency, procedure: count.procedure, month: count.month, measure: count.measure)
            totals[key, default: 0] += count.total
        }
    }

    /// What was filed with one agency counts for the one that it was transferred to.
    private mutating func move(_ dossier: Dossier, from old: String, to new: String) {
        let month = String(VietnamTime.day(of: dossier.submittedAt).iso.prefix(7))
        for (agency, amount) in [(old, -1), (new, 1)] {
            let key = Key(
                agency: agency, procedure: dossier.filing.procedure, month: month, measure: Measure.submitted.rawValue)
            totals[key, default: 0] += amount
        }
    }

    /// Each counter that the events don't give, in the order of their names.
    func differences(from kept: [Key: Int]) -> [TamperFinding] {
        // Only what is counted of dossiers; other features keep counters of their own in the same table.
        let measures = Set(Measure.allCases.map(\.rawValue))
        let keys = Set(totals.keys).union(kept.keys.filter { measures.contains($0.measure) })
        return keys.filter { totals[$0, default: 0] != kept[$0, default: 0] }
            .sorted { $0.order < $1.order }
            .map {
                .counter(
                    agency: $0.agency, procedure: $0.procedure, month: $0.month, measure: $0.measure,
                    kept: kept[$0, default: 0], counted: totals[$0, default: 0])
            }
    }
}
