import Foundation
import Kernel

/// A made-up dossier that has just given a paper, to look at the paper's wording; each page says that it is a sample.
struct SamplePaper {
    let place: WordingPlace
    let catalogue: Catalogue
    let t: Wording

    /// What the paper is written from; `nil` where the province has no procedure at all.
    func matter(worded: [String: TextTemplate], site: PaperSite) -> PrintMatter? {
        guard let (agency, procedure) = subject else { return nil }
        let history = history(of: procedure, at: agency)
        guard let act = history.last, let dossier = Dossier(history: history) else { return nil }
        return PrintMatter(
            kind: place.kind, act: act, dossier: dossier, history: history, procedure: procedure, agency: agency,
            province: catalogue.province, number: place.kind.series.map { "00/\($0)" }, worded: worded,
            site: site, calendar: catalogue.calendar(of: agency), t: t, isSample: true)
    }

    /// A procedure of the agency, with a fee where it can be; for the province's, of any agency.
    private var subject: (Agency, Procedure)? {
        let own = catalogue.procedures.filter { place.isProvinces || $0.agencies.contains(place.agency) }
        let fitting = own.isEmpty ? catalogue.procedures : own
        let costly = fitting.first { procedure in (procedure.fee(for: answers(to: procedure))?.amount ?? 0) > 0 }
        guard let procedure = costly ?? fitting.first,
            let agency = catalogue.agency(place.isProvinces ? procedure.agencies.first ?? "" : place.agency)
        else { return nil }
        return (agency, procedure)
    }

    /// A Tuesday of that edition's time, in the morning.
    private var morning: Date {
        let day = place.edition == .of2018 ? (2019, 1, 15) : (2025, 9, 16)
        let first = CivilDay(year: day.0, month: day.1, day: day.2) ?? CivilDay(number: 0)
        return VietnamTime.date(first, ClockTime(ofDay: 0)).addingTimeInterval(9 * 3_600)
    }

    private func answers(to procedure: Procedure) -> Answers {
        let typed = SyntheticInput(
            for: procedure.form, units: catalogue.province.units, today: VietnamTime.day(of: morning), seed: 1)
        return procedure.form.read(typed.input, in: catalogue.reading(files: [:], at: morning)).answers
    }

    private func history(of procedure: Procedure, at agency: Agency) -> [Recorded] {
        let officer = Person(account: .new(), name: t("wording.sample.officer"))
        let citizen = Person(account: .new(), name: t("wording.sample.citizen"))
        let filing = filing(of: procedure, at: agency, by: citizen)
        let filed = DossierEvent.submitted(filing)
        let limit = procedure.limit(for: filing.answers, officerCase: nil).0
        let calendar = catalogue.calendar(of: agency)
        let due = limit.map { Deadline.due(from: morning, limit: $0, pauses: [], calendar: calendar).at }
        let next = Path(steps: procedure.steps(for: filing.answers)).next(after: filing.step)?.id ?? filing.step
        let accepted = DossierEvent.accepted(Acceptance(limit: limit, caseName: nil, due: due, next: next))
        var events = [filed]
        if place.kind != .refusal { events.append(accepted) }
        if let act = act(due: due) { events.append(act) }
        return events.enumerated().map { index, event in
            let author = index == 0 ? citizen : officer
            let capacity: Signature.Capacity = index == 0 ? .applicant : .officer(.reception)
            return Recorded(
                number: index + 1, at: morning.addingTimeInterval(Double(index) * 3_600),
                by: Signature(person: author, capacity: capacity), event: event)
        }
    }

    /// The act that gives the paper; `nil` where the acceptance does.
    private func act(due: Date?) -> DossierEvent? {
        let reasons = Reasoned(reasons: [t("wording.sample.reason")], legalGround: t("wording.sample.ground"))
        let today = VietnamTime.day(of: morning)
        switch place.kind {
        case .receipt, .fee, .control: return nil
        case .supplement:
            let item = SupplementItem(
                subject: .extra(name: t("wording.sample.paper")), reason: t("wording.sample.reason"))
            return .supplementRequested(SupplementRequest(items: [item], until: today.adding(days: 10)))
        case .refusal: return .refused(reasons)
        case .stop: return .stopped(reasons)
        case .apology:
            let missed = due ?? morning.addingTimeInterval(3 * 86_400)
            return .apologised(
                Apology(missed: missed, due: missed.addingTimeInterval(7 * 86_400), reason: t("wording.sample.reason")))
        }
    }

    private func filing(of procedure: Procedure, at agency: Agency, by citizen: Person) -> Filing {
        var random = SeededRandom(seed: 1)
        let day = VietnamTime.day(of: morning)
        return Filing(
            dossier: .make(at: morning, using: &random), code: DossierCode(agency: agency.code, day: day, serial: 0),
            pin: .make(using: &random), procedure: procedure.slug, version: procedure.version, agency: agency.slug,
            applicant: Applicant(name: citizen.name, submitter: citizen, phone: nil, email: nil, language: .vi),
            channel: .online, answers: answers(to: procedure), papers: [:], declared: [:],
            step: procedure.steps(for: answers(to: procedure)).first?.id ?? "", acknowledgeBy: morning)
    }
}
