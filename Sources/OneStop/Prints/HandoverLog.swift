import Foundation
package import Kernel

/// The way of a dossier through hands, read from its history.
///
/// - Source: phiếu kiểm soát quá trình giải quyết hồ sơ: written whenever the dossier changes hands.
struct HandoverLog {
    let procedure: Procedure
    let agency: Agency
    let calendar: WorkingCalendar
    let t: Wording

    /// Every hand-over, in order.
    func passages(in history: [Recorded]) -> [Passage] {
        guard let first = history.first, var past = Dossier(history: [first]) else { return [] }
        var passages = [
            passage(first, from: applicant(past), to: station(past), past: past)
        ].compactMap { $0 }
        for recorded in history.dropFirst() {
            let before = past
            past.apply(recorded)
            if let passage = passage(recorded, before: before, after: past) { passages.append(passage) }
        }
        return passages
    }

    private func passage(_ recorded: Recorded, before: Dossier, after: Dossier) -> Passage? {
        let person = recorded.by.person?.name ?? ""
        let giver = Passage.Station(place: station(before).place, person: person)
        switch recorded.event {
        case .accepted, .stepCompleted, .approved, .sentBack, .issued:
            return passage(recorded, from: giver, to: station(after), past: before)
        case .assigned, .claimed:
            return before.assignee == after.assignee || before.assignee == nil
                ? nil : passage(recorded, from: station(before), to: station(after), past: before, isTimed: false)
        case .supplementRequested, .refused, .stopped:
            return passage(recorded, from: giver, to: applicant(after), past: before)
        case .supplemented:
            return passage(recorded, from: applicant(before), to: station(after), past: before, isTimed: false)
        case .returned(let handover):
            let receiver = Passage.Station(place: "", person: handover.recipient)
            return passage(recorded, from: giver, to: receiver, past: before, isTimed: false)
        case .consulted, .opinionGiven, .opinionLapsed, .inquiryEnded: return question(recorded, before, giver)
        case .forwarded, .forwardingEnded, .transferred: return removal(recorded, before, after, giver)
        default: return nil
        }
    }

    /// Between the dossier's agency and a body that was asked: the question goes, the opinion comes.
    private func question(_ recorded: Recorded, _ past: Dossier, _ asker: Passage.Station) -> Passage? {
        switch recorded.event {
        case .consulted(let inquiry):
            let body = Passage.Station(place: inquiry.body.name.vi, person: "")
            return passage(recorded, from: asker, to: body, past: past, isTimed: false)
        case .opinionGiven(let given): return answer(recorded, given.inquiry, past, isSpoken: true)
        case .opinionLapsed(let lapse): return answer(recorded, lapse.inquiry, past, isSpoken: false)
        case .inquiryEnded(let end) where end.manner == .declined:
            return answer(recorded, end.inquiry, past, isSpoken: true)
        default: return nil
        }
    }

    /// What came of a question, timed by the body's own limit; for an outside body the asker writes it down.
    private func answer(_ recorded: Recorded, _ number: Int, _ past: Dossier, isSpoken: Bool) -> Passage? {
        guard let inquiry = past.consultation(number)?.inquiry else { return nil }
        var isOutside = false
        if case .outside = inquiry.body { isOutside = true }
        let person = isSpoken && !isOutside ? recorded.by.person?.name ?? "" : ""
        return Passage(
            number: recorded.number, at: recorded.at,
            giver: Passage.Station(place: inquiry.body.name.vi, person: person), receiver: station(past),
            due: inquiry.due, note: note(of: recorded.event))
    }

    /// The dossier itself goes to another agency, or comes back undone.
    private func removal(
        _ recorded: Recorded, _ before: Dossier, _ after: Dossier, _ giver: Passage.Station
    ) -> Passage? {
        switch recorded.event {
        case .forwarded: return passage(recorded, from: giver, to: station(after), past: before, isTimed: false)
        case .forwardingEnded where before.isAway:
            return passage(recorded, from: giver, to: station(after), past: before, isTimed: false)
        case .transferred(let transfer):
            let receiver = Passage.Station(place: transfer.name.vi, person: "")
            return passage(recorded, from: giver, to: receiver, past: before, isTimed: false)
        default: return nil
        }
    }

    private func passage(
        _ recorded: Recorded, from giver: Passage.Station, to receiver: Passage.Station, past: Dossier,
        isTimed: Bool = true
    ) -> Passage? {
        Passage(
            number: recorded.number, at: recorded.at, giver: giver, receiver: receiver,
            due: isTimed && recorded.number > 1 ? due(of: past) : nil, note: note(of: recorded.event))
    }

    /// By when the part should have been done that stood open.
    private func due(of past: Dossier) -> Date? {
        past.stepDue(under: procedure, calendar: calendar) ?? past.attentionBy
    }

    /// Where the dossier stands: the agency it was forwarded to or its open step's division, and whoever has it in hand.
    private func station(_ dossier: Dossier) -> Passage.Station {
        let step = Path(of: dossier, under: procedure).step(dossier.step)
        return Passage.Station(
            place: dossier.forwarding?.name.vi ?? step?.by.vi ?? agency.shortName.vi,
            person: dossier.assignee?.name ?? "")
    }

    private func applicant(_ dossier: Dossier) -> Passage.Station {
        Passage.Station(place: t("print.control.applicant"), person: dossier.filing.applicant.name)
    }

    private func note(of event: DossierEvent) -> String {
        switch event {
        case .submitted: t("print.control.submitted")
        case .accepted: t("print.control.accepted")
        case .stepCompleted(let completion): completion.note
        case .approved(let completion):
            [t("print.control.approved"), completion.note].filter { !$0.isEmpty }.joined(separator: ". ")
        case .sentBack(let sending): t("print.control.sent_back", ["reason": sending.reason])
        case .supplementRequested(let request):
            t("print.control.asked", ["n": "\(request.items.count)", "until": request.until.vietnamese])
        case .supplemented: t("print.control.supplemented")
        case .refused: t("print.control.refused")
        case .stopped: t("print.control.stopped")
        case .issued(let result): t("print.control.issued", ["number": result.number])
        case .returned: t("print.control.returned")
        case .consulted(let inquiry): t("print.control.consulted", ["until": PrintDates.moment(inquiry.due)])
        case .opinionGiven(let given): opinion(given.opinion)
        case .opinionLapsed: t("print.control.lapsed")
        case .inquiryEnded(let end): t("print.control.declined", ["reason": end.reason])
        case .forwarded(let forwarding):
            [t("print.control.forwarded"), forwarding.reason].filter { !$0.isEmpty }.joined(separator: ". ")
        case .forwardingEnded(let reason): t("print.control.came_back", ["reason": reason])
        case .transferred(let transfer): t("print.control.transferred", ["reason": transfer.reason])
        default: ""
        }
    }

    private func opinion(_ opinion: Opinion) -> String {
        let verdict = t(Phrase(computed: "verdict.\(opinion.verdict.rawValue)"))
        return [verdict, opinion.text].filter { !$0.isEmpty }.joined(separator: ". ")
    }
}

extension DossierFile {
    /// Every hand-over of the dossier so far, in order.
    package func passages(by calendar: WorkingCalendar, _ t: Wording) -> [Passage] {
        HandoverLog(procedure: procedure, agency: agency, calendar: calendar, t: t).passages(in: history)
    }
}
