import Foundation
import Kernel
import Storage

/// What is counted of dossiers, by agency, procedure and month.
package enum Measure: String, Sendable, Hashable, CaseIterable {
    case submitted, accepted, refused, stopped, returned
    case decidedEarly = "decided_early"
    case decidedOnTime = "decided_on_time"
    case decidedLate = "decided_late"
    case supplementRequests = "supplement_requests"
    case extended, apologised

    /// What one event adds one to. A decision is early before the due day, on time on it, late after it.
    static func counted(by event: DossierEvent, of dossier: Dossier, at: Date) -> [Measure] {
        switch event {
        case .submitted: [.submitted]
        case .accepted: [.accepted]
        case .refused: [.refused]
        case .stopped: [.stopped]
        case .returned: [.returned]
        case .supplementRequested: [.supplementRequests]
        case .extended: [.extended]
        case .apologised: [.apologised]
        case .issued: [punctuality(of: dossier, decidedAt: at)]
        default: []
        }
    }

    private static func punctuality(of dossier: Dossier, decidedAt: Date) -> Measure {
        guard let due = dossier.due else { return .decidedOnTime }
        if decidedAt > due { return .decidedLate }
        return VietnamTime.day(of: decidedAt) < VietnamTime.day(of: due) ? .decidedEarly : .decidedOnTime
    }
}
