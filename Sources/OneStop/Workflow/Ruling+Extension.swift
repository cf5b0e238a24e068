import Foundation
package import Kernel

extension Ruling {
    /// The head puts the due date off, once and before it comes, and the apology goes to the applicant.
    ///
    /// - Source: Nghị định 61/2018/NĐ-CP: hẹn lại không quá một lần.
    func extend(to day: CivilDay, reason text: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        try require(role: .divisionHead, .agencyHead)
        if let earlier = dossier.extended { throw .alreadyExtended(until: VietnamTime.day(of: earlier.due)) }
        guard let due = dossier.due, dossier.pausedSince == nil else { throw .noRunningLimit }
        guard now < due else { throw .alreadyDue }
        guard let days = extensionDays, days.contains(day), let newDue = calendar.closing(on: day) else {
            throw .extensionDay(latest: extensionDays?.upperBound ?? VietnamTime.day(of: due))
        }
        let why = try reason(text)
        let working = calendar.workingDays(after: VietnamTime.day(of: due), through: day)
        return [
            .extended(DueExtension(from: due, due: newDue, days: working, reason: why)),
            .apologised(Apology(missed: due, due: newDue, reason: why)),
        ]
    }

    /// The days among which the new date lies: after the due day, and by no more than the procedure's general limit.
    /// `nil` where it can't be extended now.
    package var extensionDays: ClosedRange<CivilDay>? {
        guard dossier.stage == .processing, dossier.extended == nil, dossier.pausedSince == nil, let due = dossier.due,
            now < due, let limit = procedure.time.limit ?? dossier.acceptance?.limit
        else { return nil }
        let first = calendar.workingDay(after: VietnamTime.day(of: due))
        // At closing time the day would count as over, and the limit begin with the next one.
        let start = due.addingTimeInterval(-60)
        let last = VietnamTime.day(of: Deadline.due(from: start, limit: limit, pauses: [], calendar: calendar).at)
        return first...max(first, last)
    }
}
