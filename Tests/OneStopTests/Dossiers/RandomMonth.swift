import Foundation
import Kernel
import TestKit

@testable import OneStop

/// A month of one dossier without a database: anybody tries anything, and what is allowed is folded in.
struct RandomMonth {
    private(set) var dossier: Dossier
    private(set) var history: [Recorded]
    private(set) var faults: [String] = []
    private(set) var done = 0
    /// Kinds of events that happened.
    var kinds: Set<String> { Set(history.map(\.event.kind)) }

    private let procedure: Procedure
    private let catalogue: Catalogue
    private let calendar: WorkingCalendar
    private var dice: Dice
    private var at: Date
    private let citizen = Person(account: .new(), name: "Người nộp")
    private let officers: [Actor]

    init(of filing: FiledExample, seed: UInt64, in catalogue: Catalogue) {
        dice = Dice(seed)
        procedure = filing.procedure
        self.catalogue = catalogue
        calendar = filing.calendar
        at = Moment.at("18/01/2016 08:00").addingTimeInterval(Double(Int.random(in: 0..<200, using: &dice)) * 3_600)
        let first = Recorded(
            number: 1, at: at, by: Signature(person: citizen, capacity: .applicant),
            event: .submitted(filing.filing(by: citizen, at: at)))
        history = [first]
        guard let dossier = Dossier(history: [first]) else { preconditionFailure("a filing makes a dossier") }
        self.dossier = dossier
        officers = Self.officers(at: [filing.agency, "so-gtvt", "so-khcn"])
    }

    private static func officers(at agencies: [String]) -> [Actor] {
        let roles: [Role] = [
            .reception, .caseOfficer, .divisionHead, .agencyHead, .recordsClerk, .returnDesk, .cashier, .inspector,
        ]
        return agencies.flatMap { agency in
            roles.map { role in
                .officer(
                    Person(account: .new(), name: "\(role) \(agency)"), posts: [Post(agency: agency, role: role)])
            }
        }
    }

    /// Tries that many acts; the clock never goes back.
    mutating func live(acts: Int) {
        for _ in 0..<acts {
            at = at.addingTimeInterval(Double(Int.random(in: 0...1_440, using: &dice)) * 60)
            lapse()
            let (command, actor) = (self.command(), self.actor())
            var staffing = Staffing.usual
            if let holder = dossier.assignee, chance(4) { staffing.standsInFor = holder }
            guard
                let events = try? dossier.decide(
                    command, by: actor, under: procedure, at: at, calendar: calendar, staffing: staffing,
                    neighbours: catalogue.neighbours)
            else { continue }
            done += 1
            if events.isEmpty { faults.append("\(command) was allowed and did nothing") }
            for event in events { take(event, by: actor) }
        }
        finish()
    }

    /// What the sweeper does to opinions past their limit.
    private mutating func lapse() {
        for consultation in dossier.openConsultations {
            guard let means = consultation.inquiry.silence, consultation.inquiry.due <= at else { continue }
            take(.opinionLapsed(OpinionLapse(inquiry: consultation.number, means: means)), by: .system)
        }
    }

    private mutating func take(_ event: DossierEvent, by actor: Actor) {
        let before = dossier
        let recorded = Recorded(
            number: dossier.number + 1, at: at, by: Signature(person: actor.person, capacity: .system), event: event)
        dossier.apply(recorded)
        history.append(recorded)
        check(event, before)
    }

    private mutating func check(_ event: DossierEvent, _ before: Dossier) {
        if dossier.stage != before.stage, !before.stage.successors.contains(dossier.stage) {
            faults.append("\(event.kind) led from \(before.stage) to \(dossier.stage)")
        }
        if before.stage.isClosed, event.isAct { faults.append("\(event.kind) after the end") }
        if Path(of: dossier, under: procedure).step(dossier.step) == nil { faults.append("at no step: \(event.kind)") }
        let duty = dossier.duty(under: procedure, calendar: calendar, at: at)
        if (duty == nil) != dossier.stage.isClosed { faults.append("duty after \(event.kind)") }
        if let duty, duty.act == .answer || duty.act == .step, duty.due < duty.since {
            faults.append("due before it began after \(event.kind)")
        }
        if dossier.awaitedDuties.count != dossier.openConsultations.count { faults.append("an opinion nobody owes") }
        if dossier.stage.isClosed || dossier.stage == .decided, !dossier.openConsultations.isEmpty {
            faults.append("somebody is still asked after \(event.kind)")
        }
        if dossier.stage == .decided, !dossier.isApproved { faults.append("decided without approval") }
        if dossier.stage.isClosed, dossier.isAway { faults.append("closed and away") }
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

    private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &dice) == 0 }

    /// Half of the time whoever can do the open step, else anybody.
    private mutating func actor() -> Actor {
        if chance(6) { return .applicant(citizen) }
        if chance(40) { return .applicant(Person(account: .new(), name: "Người lạ")) }
        let asked = Set(dossier.consultations.compactMap(\.inquiry.body.agency))
        if !asked.isEmpty, chance(4) {
            return officers.filter { officer in asked.contains { officer.works(in: $0) } }.randomElement(using: &dice)
                ?? .system
        }
        let role = Path(of: dossier, under: procedure).step(dossier.step)?.role ?? .caseOfficer
        let (handler, isFit) = (dossier.handler, chance(2))
        let fit = isFit ? officers.filter { $0.holds(role, in: handler) } : []
        return (fit.isEmpty ? officers : fit).randomElement(using: &dice) ?? .system
    }

    private mutating func command() -> Command {
        let today = VietnamTime.day(of: at)
        let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
        let paper = FileReference(digest: .of("\(dossier.number)"), name: "a.pdf", size: 9, type: .pdf)
        let number = Int.random(in: 1...max(1, dossier.consultations.count), using: &dice)
        let verdict = Opinion.Verdict.allCases.randomElement(using: &dice) ?? .agrees
        let opinion = Opinion(verdict: verdict, text: chance(5) ? "" : "Ý kiến")
        let body =
            [
                ConsultedBody.agency("so-gtvt", name: LocalText(vi: "Sở GTVT")),
                .agency("so-khcn", name: LocalText(vi: "Sở KH&CN")), .outside(name: LocalText(vi: "Cục Thuế")),
            ].randomElement(using: &dice) ?? .outside(name: LocalText(vi: "Cục Thuế"))
        let request = InquiryRequest(body: body, question: "?", workingDays: 2, goesOn: chance(2))
        let reasons = Reasoned(reasons: ["Lý do"], legalGround: "")
        let colleague = officers.randomElement(using: &dice)?.person ?? citizen
        let usual: [Command] = [
            .claim, .release, .accept(officerCase: nil), .completeStep(note: "Đạt", skipping: []),
            .completeStep(
                note: "Đạt", skipping: Path(of: dossier, under: procedure).optional(after: dossier.step).map(\.id)),
            .completeStep(note: "", skipping: []), .approve(note: ""), .approve(note: "Ký"), .assign(to: colleague),
            .sendBack(to: dossier.completed.last ?? "", reason: "x"),
            .requestSupplement(SupplementRequest(items: [item], until: today.adding(days: 3))),
            .supplement(answers: dossier.answers, papers: ["bo_sung_0": [paper]]),
            .issue(number: "1/KQ", day: today, text: "KQ", file: nil),
            .handOver(HandingOver(recipient: "A", identity: .post(item: "EV000000001VN"))),
            .takePayment(receipt: "BL-\(dossier.number)", payer: "A"),
            .requestWithdrawal(reason: "x"), .declineWithdrawal(reason: "x"), .message("x"), .note("x"), .view,
            .extend(to: today.adding(days: Int.random(in: 1...9, using: &dice)), reason: "x"),
        ]
        let between: [Command] = [
            .inquire(.ask([request])), .inquire(.take(number)), .inquire(.release(number)),
            .inquire(.prepare(number, opinion)), .inquire(.give(number, opinion)), .inquire(.give(number, opinion)),
            .inquire(.record(number, opinion)), .inquire(.decline(number, reason: "x")),
            .inquire(.cancel(number, reason: "x")), .forward(.approve), .forward(.refuse(reason: "x")),
            .forward(.propose(to: "so-khcn", name: LocalText(vi: "Sở KH&CN"), reason: "x")),
            .forward(.giveBack(reason: "x")),
            .forward(.transfer(to: procedure.agencies.last ?? "", name: LocalText(vi: "Nơi khác"), reason: "x")),
        ]
        if chance(60) {
            return [.stop(reasons), .refuse(reasons), .grantWithdrawal].randomElement(using: &dice) ?? .view
        }
        return (chance(2) ? usual : between + usual).randomElement(using: &dice) ?? .view
    }
}

/// A procedure with answers that its form accepts, filed at one agency.
struct FiledExample {
    let procedure: Procedure
    let agency: String
    let calendar: WorkingCalendar
    private let code: DossierCode
    private let answers: Answers

    /// `nil` where the form can't be filled from itself.
    init?(_ procedure: Procedure, at slug: String, in catalogue: Catalogue) {
        guard let agency = catalogue.agency(slug),
            let code = DossierCode("\(agency.code)-160118-0001")
        else { return nil }
        let now = Moment.at("18/01/2016 08:00")
        let paper = FileReference(digest: .of("p"), name: "p.pdf", size: 9, type: .pdf)
        let typed = SyntheticInput(
            for: procedure.form, units: catalogue.province.units, today: VietnamTime.day(of: now), seed: 1)
        let files = Dictionary(
            procedure.form.fields.filter { $0.kind == .file }.map { ($0.id, [paper]) }, uniquingKeysWith: { $1 })
        let reading = procedure.form.read(typed.input, in: catalogue.reading(files: files, at: now))
        guard reading.faults.isEmpty else { return nil }
        self.procedure = procedure
        self.agency = slug
        self.code = code
        answers = reading.answers
        calendar = catalogue.calendar(of: agency)
    }

    func filing(by person: Person, at: Date) -> Filing {
        var random = Dice(1)
        return Filing(
            dossier: .make(at: at, using: &random), code: code, pin: .make(using: &random), procedure: procedure.slug,
            version: procedure.version, agency: agency,
            applicant: Applicant(name: person.name, submitter: person, phone: nil, email: nil, language: .vi),
            channel: .online, answers: answers, papers: [:], declared: [:],
            step: procedure.steps(for: answers).first?.id ?? "",
            acknowledgeBy: Deadline.acknowledgeBy(submitted: at, calendar: calendar))
    }
}
