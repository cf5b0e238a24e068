package import Foundation
package import Kernel

extension DossierFile {
    /// By when each step that was done should have been, by the number of the event that ended it.
    package func stepDues(by calendar: WorkingCalendar) -> [Int: Date] {
        guard let first = history.first, var past = Dossier(history: [first]) else { return [:] }
        var dues: [Int: Date] = [:]
        for recorded in history.dropFirst() {
            switch recorded.event {
            case .stepCompleted, .approved, .issued:
                dues[recorded.number] = past.stepDue(under: procedure, calendar: calendar)
            default: break
            }
            past.apply(recorded)
        }
        return dues
    }
}
