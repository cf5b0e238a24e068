import Foundation
import Kernel

extension Ruling {
    /// The promised date counted anew by the calendar in force; nothing where it stays.
    ///
    /// Only forward in time: a date that has passed is not touched, and none is moved into the past.
    func reschedule(because change: CalendarChange) -> [DossierEvent] {
        guard let (subject, start, from, due) = recounted, from.milliseconds != due.milliseconds, from > now, due > now
        else { return [] }
        let days = VietnamTime.day(of: start)...max(VietnamTime.day(of: from), VietnamTime.day(of: due))
        return [
            .rescheduled(
                Rescheduling(
                    subject: subject, from: from, due: due, publication: change.publication,
                    days: change.days(within: days)))
        ]
    }

    /// What is promised, since when, for when, and for when it would be today. A clock that stands is counted when it
    /// runs on.
    private var recounted: (Rescheduling.Subject, Date, Date, Date)? {
        switch dossier.stage {
        case .submitted:
            let due = Deadline.acknowledgeBy(submitted: dossier.answerFrom, calendar: calendar)
            return (.answer, dossier.answerFrom, dossier.answerBy, due)
        case .processing, .withdrawalRequested:
            guard dossier.pausedSince == nil, let from = dossier.due, let reckoning = dossier.reckoning(at: now) else {
                return nil
            }
            return (.result, reckoning.start, from, reckoning.due(by: calendar).at)
        case .supplementRequested, .paymentDue, .decided, .refused, .stopped, .returned: return nil
        }
    }
}
