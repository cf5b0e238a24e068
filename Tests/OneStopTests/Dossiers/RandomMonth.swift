import Foundation
import Kernel
import TestKit

@testable import OneStop

/// A month of one dossier without a database: anybody tries anything, and what is allowed is folded in.
struct RandomMonth {
    private(set) var dossier: Dossier
    private(set) var history: [Recorded]
    private(set) var faults: [String] = []
    /// How often each verb was allowed.
    private(set) var done: [Verb: Int] = [:]
    /// Kinds of events that happened.
    var kinds: Set<String> { Set(history.map(\.event.kind)) }

    private let procedure: Procedure
    private let catalogue: Catalogue
    private var calendar: WorkingCalendar
    private var acts: RandomActs
    private var at: Date

    init(of filing: FiledExample, seed: UInt64, in catalogue: Catalogue) {
        var dice = Dice(seed)
        let citizen = Person(account: .new(), name: "Người nộp")
        (procedure, self.catalogue, calendar) = (filing.procedure, catalogue, filing.calendar)
        at = Moment.at("18/01/2016 08:00").addingTimeInterval(Double(Int.random(in: 0..<200, using: &dice)) * 3_600)
        let first = Recorded(
            number: 1, at: at, by: Signature(person: citizen, capacity: .applicant),
            event: .submitted(filing.filing(by: citizen, at: at, byHand: Int.random(in: 0..<3, using: &dice) == 0)))
        history = [first]
        guard let dossier = Dossier(history: [first]) else { preconditionFailure("a filing makes a dossier") }
        self.dossier = dossier
        let others = ["so-gtvt", "so-khcn"]
        let agencies = Set([filing.agency] + others + procedure.agencies + procedure.steps.compactMap(\.agency))
        acts = RandomActs(
            dice, of: procedure, in: catalogue, by: Self.officers(at: agencies.sorted()), citizen: citizen,
            asking: others, sending: FileReference(digest: .of("giấy"), name: "a.pdf", size: 9, type: .pdf),
            series: "\(seed)")
    }

    private static func officers(at agencies: [String]) -> [Actor] {
        agencies.flatMap { agency in
            Role.allCases.map { role in
                .officer(
                    Person(account: .new(), name: "\(role) \(agency)"), posts: [Post(agency: agency, role: role)])
            }
        }
    }

    /// Tries that many acts; the clock never goes back.
    mutating func live(acts count: Int) {
        for _ in 0..<count {
            at = at.addingTimeInterval(Double(Int.random(in: 0...1_440, using: &acts.dice)) * 60)
            if acts.chance(2) { sweep() }
            if acts.chance(60) { publishAnotherCalendar() }
            if acts.chance(60) { take(.contacted(contact), by: .system) }
            act()
        }
        finish()
    }

    private mutating func act() {
        let (command, actor) = acts.next(on: dossier, at: at)
        var staffing = Staffing.usual
        if let holder = dossier.assignee, acts.chance(6) { staffing.standsInFor = holder }
        guard
            let events = try? dossier.decide(
                command, by: actor, under: procedure, at: at, calendar: working, staffing: staffing,
                neighbours: catalogue.neighbours)
        else { return }
        let verb = Verb(of: command)
        done[verb, default: 0] += 1
        if events.isEmpty, verb != .tick { faults.append("\(command) was allowed and did nothing") }
        for event in events { take(event, by: actor) }
    }

    /// The calendar of the agency that has it now: a transfer changes the hours.
    private var working: WorkingCalendar {
        guard let agency = catalogue.agency(dossier.agency) else { return calendar }
        return WorkingCalendar(holidays: calendar.holidays, hours: agency.hours)
    }

    // MARK: What happens of itself

    /// What the sweeper does: it tells of limits, and lets opinions lapse.
    private mutating func sweep() {
        let ruling = Ruling(
            on: dossier, by: .system, under: procedure, at: at, calendar: working, staffing: .usual,
            neighbours: catalogue.neighbours)
        let rungs = ruling.rungsDue
        for duty in dossier.stage.isClosed ? [] : dossier.awaitedDuties {
            let told = dossier.told(of: duty)
            for rung in Rung.allCases where !told.contains(rung) && duty.moment(of: rung, calendar: working) <= at {
                let escalation = Escalation(
                    rung: rung, limit: duty.due, told: [], remindsApplicant: false, inquiry: duty.inquiry)
                take(.escalated(escalation), by: .system)
            }
        }
        for consultation in dossier.openConsultations {
            guard let means = consultation.inquiry.silence, consultation.inquiry.due <= at else { continue }
            take(.opinionLapsed(OpinionLapse(inquiry: consultation.number, means: means)), by: .system)
        }
        for rung in rungs {
            for event in ruling.escalate(rung, told: []) { take(event, by: .system) }
        }
    }

    /// A day within two weeks becomes a day off, or the one that did ordinary again.
    private mutating func publishAnotherCalendar() {
        var notes = Dictionary(Holidays.quangNam.days.map { ($0.day, $0.note) }, uniquingKeysWith: { $1 })
        let day = VietnamTime.day(of: at).adding(days: Int.random(in: 1...14, using: &acts.dice))
        if notes[day] == nil { notes[day] = DayNote(kind: .holiday, name: "Nghỉ bão") }
        let change = CalendarChange(publication: 2, earlier: calendar.holidays, now: HolidayCalendar(notes))
        calendar = WorkingCalendar(holidays: change.now, hours: calendar.hours)
        let ruling = Ruling(
            on: dossier, by: .system, under: procedure, at: at, calendar: working, staffing: .usual,
            neighbours: catalogue.neighbours)
        for event in ruling.reschedule(because: change) { take(event, by: .system) }
    }

    private var contact: Contact {
        Contact(means: .sms, recipient: "0905 *** 318", about: "accepted", outcome: .delivered, message: nil)
    }

    // MARK: What must hold

    private mutating func take(_ event: DossierEvent, by actor: Actor) {
        let before = dossier
        let recorded = Recorded(
            number: dossier.number + 1, at: at, by: Signature(person: actor.person, capacity: .system), event: event)
        dossier.apply(recorded)
        history.append(recorded)
        check(event, before)
        checkDuties(event)
    }

    private mutating func check(_ event: DossierEvent, _ before: Dossier) {
        if dossier.stage != before.stage, !before.stage.successors.contains(dossier.stage) {
            faults.append("\(event.kind) led from \(before.stage) to \(dossier.stage)")
        }
        if before.stage.isClosed, event.isAct { faults.append("\(event.kind) after the end") }
        if Path(of: dossier, under: procedure).step(dossier.step) == nil { faults.append("at no step: \(event.kind)") }
        if dossier.stage.isClosed || dossier.stage == .decided, !dossier.openConsultations.isEmpty {
            faults.append("somebody is still asked after \(event.kind)")
        }
        if dossier.stage == .decided, !dossier.isApproved { faults.append("decided without approval") }
        if dossier.stage.isClosed, dossier.isAway { faults.append("closed and away") }
        if dossier.due != before.due, !event.promises { faults.append("\(event.kind) moved the due date") }
        if dossier.stage == .returned, dossier.fees.owed > .zero, before.stage != .returned {
            faults.append("handed over with a fee owed")
        }
        let isHeld = dossier.stage == .supplementRequested || dossier.stage == .paymentDue || dossier.stepHoldsClock
        if dossier.stage != .withdrawalRequested, dossier.pausedSince != nil, !isHeld {
            faults.append("the clock stands for nothing after \(event.kind)")
        }
    }

    /// Nobody is left without an answer: owner, act, limit, last word, for the applicant and for whoever was asked.
    private mutating func checkDuties(_ event: DossierEvent) {
        let duty = dossier.duty(under: procedure, calendar: working, at: at)
        if (duty == nil) != dossier.stage.isClosed { faults.append("duty after \(event.kind)") }
        if dossier.awaitedDuties.count != dossier.openConsultations.count { faults.append("an opinion nobody owes") }
        for duty in dossier.awaitedDuties + [duty].compactMap({ $0 }) {
            if duty.due <= duty.since { faults.append("\(duty.act) due before it began after \(event.kind)") }
            if duty.due >= at.addingTimeInterval(3 * 366 * 86_400) { faults.append("\(duty.act) due never") }
            if duty.lastContact > at || duty.lastContact < dossier.submittedAt { faults.append("no last contact") }
            if case .officer(let person) = duty.owner, person != dossier.assignee { faults.append("a stranger owes") }
            let moments = Rung.allCases.map { duty.moment(of: $0, calendar: working) }
            if moments != moments.sorted() { faults.append("the ladder of \(duty.act) is out of order") }
        }
    }

    private mutating func finish() {
        if history.count(where: { $0.event.kind == "issued" }) > 1 { faults.append("two decisions") }
        let ends = history.count { ["refused", "stopped", "returned"].contains($0.event.kind) }
        if ends > 1 { faults.append("two ends") }
        if history.map(\.number) != Array(1...history.count) { faults.append("a number is missing") }
        if Dossier(history: history) != dossier { faults.append("replay differs") }
        for recorded in history {
            let stored = try? JSON.text(recorded.event)
            let read: DossierEvent? = stored.flatMap { try? JSON.value($0) }
            if read != recorded.event { faults.append("\(recorded.event.kind) is not read as it was written") }
        }
    }
}

extension DossierEvent {
    /// It may move the date that the applicant was promised.
    fileprivate var promises: Bool {
        if case .extended = self { return true }
        return countsAnew
    }
}
