import Foundation
import Kernel
import TestKit

@testable import OneStop

/// Who tries what next: half of the time what would go on, else anybody anything.
struct RandomActs {
    var dice: Dice
    let procedure: Procedure
    let catalogue: Catalogue
    let citizen: Person
    let officers: [Actor]
    /// Agencies that may be asked or take over.
    let others: [String]
    /// Goes before numbers of results and receipts, which are given once.
    let series: String
    /// What is sent wherever a file is.
    let paper: FileReference
    private var serial = 0

    init(
        _ dice: Dice, of procedure: Procedure, in catalogue: Catalogue, by officers: [Actor], citizen: Person,
        asking others: [String], sending paper: FileReference, series: String
    ) {
        self.dice = dice
        self.procedure = procedure
        self.catalogue = catalogue
        self.citizen = citizen
        self.officers = officers
        self.others = others
        self.series = series
        self.paper = paper
    }

    /// One act to try on the dossier as it stands.
    mutating func next(on dossier: Dossier, at: Date) -> (command: Command, actor: Actor) {
        let verb = chance(2) ? onward(dossier) : chance(3) ? invited(by: dossier) : anyVerb()
        let inquiry = inquiry(for: verb, on: dossier)
        let command = command(verb, inquiry, on: dossier, at: at)
        return (command, chance(5) ? anybody() : fit(for: verb, inquiry, on: dossier))
    }

    mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &dice) == 0 }

    /// What only goes where something of its kind is open.
    private mutating func invited(by dossier: Dossier) -> Verb {
        var verbs: [Verb] = []
        if !dossier.openConsultations.isEmpty {
            verbs += [
                .takeInquiry, .releaseInquiry, .prepareOpinion, .giveOpinion, .declineInquiry, .recordOpinion,
                .cancelInquiry,
            ]
        }
        if dossier.isAway { verbs += [.returnStep, .returnStep, .assign] }
        if dossier.proposedForwarding != nil { verbs += [.approveForwarding, .refuseForwarding] }
        if !dossier.fees.payments.isEmpty { verbs.append(.voidPayment) }
        if !dossier.custody.isEmpty { verbs.append(.returnOriginals) }
        return verbs.randomElement(using: &dice) ?? anyVerb()
    }

    private mutating func anyVerb() -> Verb {
        let verb = pick(Verb.allCases, or: .view)
        return verb.isFatal && !chance(5) ? .view : verb
    }

    /// What brings the dossier nearer to its end.
    private mutating func onward(_ dossier: Dossier) -> Verb {
        let step = Path(of: dossier, under: procedure).step(dossier.step)
        let open = step.map { Set($0.checklist.map(\.id)).subtracting(dossier.ticks[$0.id, default: []]) } ?? []
        if !open.isEmpty, chance(2) { return .tick }
        switch dossier.stage {
        case .submitted: return .accept
        case .supplementRequested: return chance(3) ? .supplementByHand : .supplement
        case .paymentDue: return chance(3) ? .waiveFee : .takePayment
        case .withdrawalRequested: return .declineWithdrawal
        case .refused, .stopped, .returned: return .message
        case .decided where step?.kind == .return:
            if dossier.fees.owed > .zero { return .takePayment }
            return dossier.custody.isEmpty || chance(3) ? .handOver : .returnOriginals
        case .processing, .decided:
            if !dossier.openConsultations.isEmpty, chance(2) { return chance(2) ? .giveOpinion : .recordOpinion }
            switch step?.kind {
            case .approve: return .approve
            case .issue: return .issue
            case .consultation: return chance(2) ? .ask : .completeStep
            default: return .completeStep
            }
        }
    }

    private mutating func inquiry(for verb: Verb, on dossier: Dossier) -> Consultation? {
        let wanted = dossier.openConsultations
        let own = wanted.filter { if case .outside = $0.inquiry.body { verb == .recordOpinion } else { true } }
        return (chance(6) ? dossier.consultations : own).randomElement(using: &dice) ?? wanted.first
    }

    private mutating func pick<Value>(_ values: some Collection<Value>, or other: Value) -> Value {
        values.randomElement(using: &dice) ?? other
    }

    // MARK: Who

    private mutating func anybody() -> Actor {
        if chance(5) { return .applicant(chance(2) ? citizen : Person(account: .new(), name: "Người lạ")) }
        return pick(officers, or: .system)
    }

    /// Somebody who might, most of the time.
    private mutating func fit(for verb: Verb, _ inquiry: Consultation?, on dossier: Dossier) -> Actor {
        switch verb {
        case .supplement, .requestWithdrawal: return .applicant(citizen)
        case .message: return chance(2) ? .applicant(citizen) : one(holding: Role.allCases, in: dossier.handler)
        case .assign, .extend, .approveForwarding, .refuseForwarding:
            return one(holding: [.divisionHead, .agencyHead], in: dossier.agency)
        case .supplementByHand, .returnOriginals: return one(holding: [.reception], in: dossier.agency)
        case .takePayment, .waiveFee, .voidPayment, .requestFee:
            return one(holding: [.cashier, .reception, .agencyHead], in: dossier.agency)
        case .takeInquiry, .releaseInquiry, .prepareOpinion, .giveOpinion, .declineInquiry:
            return answerer(of: inquiry, verb, on: dossier)
        case .requestSupplement where dossier.requestsMade > 0 && !chance(3):
            return one(holding: [.divisionHead], in: dossier.agency)
        case .proposeForwarding where chance(3): return one(holding: [.divisionHead], in: dossier.agency)
        default: return holder(of: dossier)
        }
    }

    /// Whoever has the open step in hand, or could take it.
    private mutating func holder(of dossier: Dossier) -> Actor {
        if let assignee = dossier.assignee, !chance(6) {
            if let holder = officers.first(where: { $0.person?.account == assignee.account }) { return holder }
        }
        let role = Path(of: dossier, under: procedure).step(dossier.step)?.role ?? .caseOfficer
        return one(holding: [role], in: dossier.handler)
    }

    private mutating func answerer(of inquiry: Consultation?, _ verb: Verb, on dossier: Dossier) -> Actor {
        switch inquiry?.inquiry.body {
        case .agency(let slug, _):
            if let holder = inquiry?.holder, chance(2) {
                return officers.first { $0.person?.account == holder.account } ?? anybody()
            }
            let heads: [Role] = [.divisionHead, .agencyHead]
            return one(holding: verb == .giveOpinion ? heads : heads + [.caseOfficer], in: slug)
        case .own(_, let role, _): return one(holding: [role], in: dossier.agency)
        default: return anybody()
        }
    }

    private mutating func one(holding roles: [Role], in agency: String) -> Actor {
        let fit = officers.filter { officer in roles.contains { officer.holds($0, in: agency) } }
        return pick(fit.isEmpty ? officers : fit, or: .system)
    }

    // MARK: What

    private mutating func command(_ verb: Verb, _ inquiry: Consultation?, on dossier: Dossier, at: Date) -> Command {
        let (path, today) = (Path(of: dossier, under: procedure), VietnamTime.day(of: at))
        let number = inquiry?.number ?? 1
        let reasons = Reasoned(reasons: chance(9) ? [] : ["Lý do"], legalGround: "")
        serial += 1
        switch verb {
        case .claim: return .claim
        case .release: return .release
        case .assign: return .assign(to: pick(colleagues(of: dossier), or: citizen))
        case .accept: return .accept(officerCase: chance(3) ? pick(procedure.time.cases.indices, or: 0) : nil)
        case .refuse: return .refuse(reasons)
        case .requestSupplement: return .requestSupplement(request(on: dossier, from: today))
        case .supplement: return .supplement(answers: dossier.answers, papers: papers(for: dossier))
        case .supplementByHand:
            return .supplementByHand(answers: dossier.answers, papers: [:], received: received(for: dossier))
        case .completeStep:
            let optional = path.optional(after: dossier.step).map(\.id)
            return .completeStep(note: chance(4) ? "" : "Đạt", skipping: chance(2) ? optional : [])
        case .sendBack: return .sendBack(to: pick(dossier.completed, or: "khong_co"), reason: "x")
        case .approve: return .approve(note: chance(3) ? "" : "Ký")
        case .issue: return .issue(number: "\(series)-\(serial)/KQ", day: today, text: "KQ", file: nil)
        case .handOver:
            let why = chance(3) ? "Chờ cơ quan khác" : nil
            return .handOver(
                Handover(recipient: citizen.name, manner: .desk, evidence: "CCCD", keptBecause: why))
        case .requestWithdrawal: return .requestWithdrawal(reason: "x")
        case .grantWithdrawal: return .grantWithdrawal
        case .declineWithdrawal: return .declineWithdrawal(reason: "x")
        case .stop: return .stop(reasons)
        case .message: return .message("x")
        case .note: return .note("x")
        case .view: return .look(pick([.none, .tookPart, .asked, .atDesk], or: .none))
        case .extend: return .extend(to: today.adding(days: Int.random(in: 1...12, using: &dice)), reason: "x")
        case .tick:
            let items = (path.step(dossier.step)?.checklist ?? []).map(\.id)
            return .tick(Set(items.filter { _ in !chance(4) }))
        case .requestFee:
            return .requestFee(
                FeeRequest(
                    amount: Dong(clamping: Int64.random(in: 0...4, using: &dice) * 50_000), reason: "x",
                    moment: .processing, holdsClock: chance(2)))
        case .takePayment: return .takePayment(receipt: "BL-\(series)-\(serial)", payer: "A")
        case .waiveFee: return .waiveFee(reason: "Hộ nghèo")
        case .voidPayment:
            return .voidPayment(receipt: pick(dossier.fees.payments.map(\.receipt), or: "BL-0"), reason: "x")
        case .returnOriginals:
            let kept = dossier.custody.map(\.paper).filter { _ in !chance(3) }
            return .returnOriginals(OriginalsReturn(papers: kept, recipient: "A"))
        case .ask: return .inquire(.ask((0...(chance(3) ? 1 : 0)).map { _ in question(on: dossier, at: today) }))
        case .takeInquiry: return .inquire(.take(number))
        case .releaseInquiry: return .inquire(.release(number))
        case .prepareOpinion: return .inquire(.prepare(number, opinion()))
        case .giveOpinion: return .inquire(.give(number, opinion()))
        case .declineInquiry: return .inquire(.decline(number, reason: "x"))
        case .recordOpinion: return .inquire(.record(number, opinion()))
        case .cancelInquiry: return .inquire(.cancel(number, reason: "x"))
        case .proposeForwarding: return .forward(.propose(to: pick(others, or: ""), name: Self.elsewhere, reason: "x"))
        case .approveForwarding: return .forward(.approve)
        case .refuseForwarding: return .forward(.refuse(reason: "x"))
        case .returnStep: return .forward(.giveBack(reason: "x"))
        case .transfer:
            return .forward(.transfer(to: pick(procedure.agencies, or: ""), name: Self.elsewhere, reason: "x"))
        }
    }

    private static let elsewhere = LocalText(vi: "Nơi khác")

    /// Most often those who may have the open step.
    private mutating func colleagues(of dossier: Dossier) -> [Person] {
        let role = Path(of: dossier, under: procedure).step(dossier.step)?.role ?? .caseOfficer
        let fit = officers.filter { $0.holds(role, in: dossier.handler) }
        return (chance(4) || fit.isEmpty ? officers : fit).compactMap(\.person)
    }

    private mutating func request(on dossier: Dossier, from today: CivilDay) -> SupplementRequest {
        var items = [SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")]
        if let paper = procedure.papers.randomElement(using: &dice), chance(2) {
            items.append(SupplementItem(subject: .paper(paper.id), reason: "Mờ"))
        }
        if let field = dossier.answers.values.keys.sorted().randomElement(using: &dice), chance(3) {
            items.append(SupplementItem(subject: .field(field), reason: "Sai"))
        }
        return SupplementRequest(items: items, until: today.adding(days: Int.random(in: 0...9, using: &dice)))
    }

    private mutating func papers(for dossier: Dossier) -> [String: [FileReference]] {
        Dictionary(
            asked(of: dossier).filter { _ in !chance(12) }.map { ($0, [paper]) }, uniquingKeysWith: { $1 })
    }

    private mutating func received(for dossier: Dossier) -> [String: ReceivedPaper] {
        let custody = pick(Custody.allCases, or: .kept)
        guard let paper = ReceivedPaper(originals: 1, copies: 0, custody: custody) else { return [:] }
        return Dictionary(asked(of: dossier).map { ($0, paper) }, uniquingKeysWith: { $1 })
    }

    private func asked(of dossier: Dossier) -> [String] {
        (dossier.request?.items ?? []).enumerated().compactMap { index, item in
            if case .field = item.subject { nil } else { item.subject.inputName(at: index).paperID }
        }
    }

    private mutating func question(on dossier: Dossier, at today: CivilDay) -> InquiryRequest {
        let outside = ConsultedBody.outside(name: LocalText(vi: chance(2) ? "Cục Thuế" : "Kho bạc"))
        let body = chance(3) ? outside : .agency(pick(others, or: ""), name: Self.elsewhere)
        return InquiryRequest(
            body: body, question: "?", workingDays: Int.random(in: 0...4, using: &dice), goesOn: chance(3),
            letter: chance(3) ? OfficialLetter(number: "1/CV", day: today) : nil)
    }

    private mutating func opinion() -> Opinion {
        Opinion(verdict: pick(Opinion.Verdict.allCases, or: .agrees), text: chance(5) ? "" : "Ý kiến")
    }
}
