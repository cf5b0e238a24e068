import Foundation
import Kernel

extension Ruling {
    /// What is owed now.
    var duty: Duty? { dossier.duty(under: procedure, calendar: calendar, at: now) }

    /// The rungs whose moment has come and that nobody told yet, lowest first.
    var rungsDue: [Rung] {
        guard let duty else { return [] }
        let told = dossier.told(of: duty)
        return Rung.allCases.filter { !told.contains($0) && duty.moment(of: $0, calendar: calendar) <= now }
    }

    /// That rung is told; at the limit of a promise the applicant gets the apology with a new date.
    func escalate(_ rung: Rung, told: [Person]) -> [DossierEvent] {
        guard let duty else { return [] }
        let isTheirs = [.supplement, .collect, .payment].contains(duty.act) && (rung == .owner || rung == .head)
        let escalated = DossierEvent.escalated(
            Escalation(rung: rung, limit: duty.due, told: told, remindsApplicant: isTheirs))
        guard rung == .head, duty.isPromised, dossier.acceptance == nil || dossier.due != nil else {
            return [escalated]
        }
        return [escalated, .apologised(Apology(missed: duty.due, due: newDate, reason: nil))]
    }

    /// A date that can be kept: what the steps left to do take, at least a working day, at most the whole limit again.
    private var newDate: Date {
        guard let acceptance = dossier.acceptance else { return calendar.adding(workingMinutes: 480, to: now) }
        let left = path.steps.drop { $0.id != dossier.step }.prefix { $0.kind != .return }
        let share = left.compactMap(\.days).reduce(0, +)
        let whole = max(1, (acceptance.limit?.roughMinutes ?? 480) / 480)
        let days = min(whole, max(1, NSDecimalNumber(decimal: share).rounding(accordingToBehavior: nil).intValue))
        let day = calendar.adding(workingDays: days, to: VietnamTime.day(of: now))
        return calendar.closing(on: day) ?? now
    }
}
