import Foundation
import Kernel

extension Dossier {
    /// What each asked body owes, in the order of asking: body, answer, limit.
    package var awaitedDuties: [Duty] {
        openConsultations.map { consultation in
            Duty(
                owner: .body(consultation.inquiry.body), act: .opinion, since: consultation.askedAt,
                due: consultation.inquiry.due, stood: 0, lastContact: lastContact, inquiry: consultation.number)
        }
    }

    /// When the next rung of anything that is owed must be told; `nil` once all were.
    func nextWake(for duty: Duty?, calendar: WorkingCalendar) -> Date? {
        (stage.isClosed ? [] : awaitedDuties + [duty].compactMap { $0 })
            .compactMap { wake(for: $0, calendar: calendar) }.min()
    }
}
