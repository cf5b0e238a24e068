package import Foundation
package import Kernel

extension Dossier {
    /// Who owes what by when; `nil` once the dossier is closed. Never `nil` before: nobody is left without an answer.
    package func duty(under procedure: Procedure, calendar: WorkingCalendar, at now: Date) -> Duty? {
        let step = Path(of: self, under: procedure).step(self.step)
        let inCharge: Duty.Owner = assignee.map { .officer($0) } ?? .role(step?.role ?? .divisionHead)
        switch stage {
        case .refused, .stopped, .returned: return nil
        case .submitted: return duty(.answer, of: inCharge, since: answerFrom, due: answerBy, calendar)
        case .processing: return processing(step, inCharge, calendar)
        case .withdrawalRequested:
            // Answered as quickly as a filing, and before the dossier itself is due, if that is still to come.
            let answer = Deadline.acknowledgeBy(submitted: stageSince, calendar: calendar)
            let promised = acceptance == nil || pausedSince != nil ? nil : self.due
            let due = promised.map { $0 > stageSince ? min(answer, $0) : answer } ?? answer
            return duty(.withdrawal, of: inCharge, since: stageSince, due: due, calendar)
        case .supplementRequested:
            // A withdrawal that was declined past the day that was set leaves as long as an answer takes.
            let set = closing(on: request?.until ?? VietnamTime.day(of: stageSince), calendar)
            let due =
                set > stageSince ? set : Deadline.acknowledgeBy(submitted: stageSince, calendar: calendar)
            return duty(.supplement, of: due < now ? inCharge : .applicant, since: stageSince, due: due, calendar)
        case .paymentDue:
            let due = signOfLife(after: stageSince, calendar)
            return duty(.payment, of: due < now ? inCharge : .applicant, since: stageSince, due: due, calendar)
        case .decided: return decided(step, inCharge, calendar, at: now)
        }
    }

    private func processing(_ step: Step?, _ owner: Duty.Owner, _ calendar: WorkingCalendar) -> Duty {
        if let since = pausedSince {
            let answered = step?.silence.map {
                Deadline.due(from: since, limit: $0.after, pauses: [], calendar: calendar).at
            }
            let due = answered ?? signOfLife(after: since, calendar)
            return duty(.heldStep, of: owner, since: since, due: due, calendar)
        }
        guard let due, let start = clockStart else {
            return duty(.step, of: owner, since: lastContact, due: signOfLife(after: lastContact, calendar), calendar)
        }
        return duty(.step, of: owner, since: start, due: due, calendar)
    }

    /// The applicant comes for the result; before that, a step between result and hand-over may be open.
    private func decided(_ step: Step?, _ owner: Duty.Owner, _ calendar: WorkingCalendar, at now: Date) -> Duty {
        let since = max(stepSince, decidedAt ?? stepSince)
        guard step?.kind == .return else {
            return duty(.heldStep, of: owner, since: since, due: signOfLife(after: since, calendar), calendar)
        }
        let due = closing(on: VietnamTime.day(of: since).adding(days: Duty.collecting), calendar)
        return duty(.collect, of: due < now ? owner : .applicant, since: since, due: due, calendar)
    }

    private func duty(
        _ act: Duty.Act, of owner: Duty.Owner, since: Date, due: Date, _ calendar: WorkingCalendar
    ) -> Duty {
        let stood = pauses.reduce(0) { sum, pause in
            sum + calendar.workingMinutes(from: max(pause.from, since), to: min(pause.to ?? due, due))
        }
        return Duty(
            owner: owner, act: act, since: since, due: due, stood: act == .step ? stood : 0, lastContact: lastContact,
            awaits: openConsultations.map(\.inquiry.body))
    }

    private func closing(on day: CivilDay, _ calendar: WorkingCalendar) -> Date {
        let open = calendar.firstWorkingDay(from: day)
        return calendar.closing(on: open) ?? DossierRow.never
    }

    private func signOfLife(after date: Date, _ calendar: WorkingCalendar) -> Date {
        closing(on: calendar.adding(workingDays: Duty.signOfLife, to: VietnamTime.day(of: date)), calendar)
    }
}
