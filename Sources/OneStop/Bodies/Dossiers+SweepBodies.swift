import Foundation
import Kernel
import Storage

extension Dossiers {
    /// Tells both sides of opinions that are due or late, and lets those lapse whose silence means something.
    ///
    /// - Returns: what was recorded, and how many rungs were told.
    func tellOfOpinions(
        on dossier: inout Dossier, as entry: Entry, in tx: Transaction
    ) throws -> (recorded: [Recorded], told: Int) {
        var (recorded, count): ([Recorded], Int) = ([], 0)
        guard !dossier.stage.isClosed else { return (recorded, count) }
        for duty in dossier.awaitedDuties {
            guard let number = duty.inquiry, let consultation = dossier.consultation(number) else { continue }
            let told = dossier.told(of: duty)
            let rungs = Rung.allCases.filter {
                !told.contains($0) && duty.moment(of: $0, calendar: entry.calendar) <= entry.at
            }
            for rung in rungs {
                let officers = try overseers(of: rung, consultation, on: dossier, entry, in: tx)
                let escalation = Escalation(
                    rung: rung, limit: duty.due, told: officers.map(\.person), remindsApplicant: false, inquiry: number)
                recorded.append(try entry.append(.escalated(escalation), to: &dossier, in: tx))
                let warning = OpinionWarning(escalation: escalation, consultation: consultation, dossier: dossier)
                for officer in officers { try warning.enqueue(to: officer, at: entry.at, texts: texts, in: tx) }
                count += 1
            }
            if let means = consultation.inquiry.silence, consultation.inquiry.due <= entry.at {
                recorded.append(
                    try entry.append(
                        .opinionLapsed(OpinionLapse(inquiry: number, means: means)), to: &dossier, in: tx))
            }
        }
        return (recorded, count)
    }

    /// The officers of both sides; the province once.
    private func overseers(
        of rung: Rung, _ consultation: Consultation, on dossier: Dossier, _ entry: Entry, in tx: Transaction
    ) throws -> [Account] {
        let today = VietnamTime.day(of: entry.at)
        let inCharge: Duty.Owner =
            dossier.assignee.map { .officer($0) }
            ?? .role(Path(of: dossier, under: entry.procedure).step(dossier.step)?.role ?? .divisionHead)
        let asker = try Overseers(agency: dossier.handler, today: today, tx: tx).of(rung, owner: inCharge)
        let theirs: [Account]
        switch consultation.inquiry.body {
        case .outside: theirs = []
        case .agency(let slug, _):
            theirs = try Overseers(agency: slug, today: today, tx: tx).of(
                rung, owner: consultation.holder.map { .officer($0) } ?? .role(.caseOfficer))
        case .own(_, let role, _):
            theirs = try Overseers(agency: dossier.agency, today: today, tx: tx).of(
                rung, owner: consultation.holder.map { .officer($0) } ?? .role(role))
        }
        var seen: Set<ID<Account>> = []
        return (asker + theirs).filter { seen.insert($0.id).inserted }
    }
}
