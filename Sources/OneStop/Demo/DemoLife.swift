import Foundation
import Kernel

/// What happens to one demo dossier between its filing and now: mostly in time, sometimes late, now and then refused.
struct DemoLife: Sendable {
    let code: DossierCode
    let plan: DemoDossiers.Plan
    let demo: DemoDossiers
    let paper: FileReference

    init(of code: DossierCode, plan: DemoDossiers.Plan, in demo: DemoDossiers, paper: FileReference) {
        self.code = code
        self.plan = plan
        self.demo = demo
        self.paper = paper
    }

    private var dossiers: Dossiers { demo.office.dossiers }
    private var calendar: WorkingCalendar { demo.office.catalogue.calendar(of: plan.agency) }

    /// Acts until the next act would lie ahead of now.
    func live() async throws {
        var random = SeededRandom(seed: plan.seed &+ 2)
        let isSlow = Int.random(in: 0..<9, using: &random) == 0
        var at = plan.at
        // A dossier has at most this many acts before it closes.
        for _ in 0..<20 {
            guard let file = try await dossiers.find(code), !file.dossier.stage.isClosed else { return }
            at = calendar.adding(workingMinutes: delay(file, isSlow: isSlow, using: &random), to: at)
            guard at < demo.now else { return try await leaveInHand(file, using: &random) }
            try await act(on: file, at: at, using: &random)
        }
    }

    private func act(on file: DossierFile, at: Date, using random: inout SeededRandom) async throws {
        switch file.dossier.stage {
        case .submitted: try await receive(file, at: at, using: &random)
        case .supplementRequested: try await supplement(file, at: at)
        case .decided where openStep(file)?.kind == .return:
            let known = file.dossier.knownNumbers(under: file.procedure).first
            let release = Release(
                recipient: file.dossier.filing.applicant.name, identity: known.map { .card($0.text) } ?? .seen("CCCD"),
                originals: [], keptBecause: "", fee: .cash)
            _ = try await dossiers.release(release, of: code, by: actor(.returnDesk), seen: nil, at: at)
        case .processing, .decided: try await process(file, at: at)
        case .paymentDue, .withdrawalRequested, .refused, .stopped, .returned: break
        }
    }

    private func openStep(_ file: DossierFile) -> Step? {
        Path(of: file.dossier, under: file.procedure).step(file.dossier.step)
    }

    private func receive(_ file: DossierFile, at: Date, using random: inout SeededRandom) async throws {
        let draw = Int.random(in: 0..<100, using: &random)
        let officer = actor(.reception)
        if draw < 6 {
            let reasons = Reasoned(reasons: ["Hồ sơ không thuộc thẩm quyền giải quyết (dữ liệu mẫu)."], legalGround: "")
            try await dossiers.act(.refuse(reasons), on: code, by: officer, at: at)
        } else if draw < 20, file.dossier.requestsMade == 0 {
            let item = SupplementItem(
                subject: .extra(name: "Bản chụp rõ hơn (mẫu)"), reason: "Bản đã gửi mờ, không đọc được.")
            let until = calendar.adding(workingDays: 5, to: VietnamTime.day(of: at))
            let request = SupplementRequest(items: [item], until: until)
            try await dossiers.act(.requestSupplement(request), on: code, by: officer, at: at)
        } else {
            try await dossiers.act(.accept(officerCase: nil), on: code, by: officer, at: at)
        }
    }

    private func supplement(_ file: DossierFile, at: Date) async throws {
        guard let submitter = file.dossier.filing.applicant.submitter else { return }
        let command = Command.supplement(answers: file.dossier.answers, papers: ["bo_sung_0": [paper]])
        try await dossiers.act(command, on: code, by: .applicant(submitter), at: at)
    }

    private func process(_ file: DossierFile, at: Date) async throws {
        let path = Path(of: file.dossier, under: file.procedure)
        guard let step = path.step(file.dossier.step) else { return }
        let command: Command
        switch step.kind {
        case .approve: command = .approve(note: "")
        case .issue:
            command = .issue(
                number: try await dossiers.nextResultNumber(of: file, at: at), day: VietnamTime.day(of: at),
                text: "Kết quả mẫu của bản thử, không có giá trị.", file: nil)
        default: command = .completeStep(note: "Đạt (mẫu)", skipping: path.optional(after: step.id).map(\.id))
        }
        if !step.checklist.isEmpty {
            try await dossiers.act(.tick(Set(step.checklist.map(\.id))), on: code, by: actor(step.role), at: at)
        }
        do {
            try await dossiers.act(command, on: code, by: actor(step.role), at: at)
        } catch Refusal.numberTaken {
            // Another demo dossier took the number meanwhile; the next one is free.
            try await process(file, at: at)
        }
    }

    /// Now and then somebody takes it in hand, where nobody has and where it lies here.
    private func leaveInHand(_ file: DossierFile, using random: inout SeededRandom) async throws {
        guard Bool.random(using: &random), file.dossier.stage == .submitted || file.dossier.stage == .processing,
            file.dossier.assignee == nil, file.dossier.handler == plan.agency.slug, let step = openStep(file)
        else { return }
        try await dossiers.act(.claim, on: code, by: actor(step.role), at: demo.now)
    }

    private func actor(_ role: Role) -> Actor {
        guard let member = demo.people.officer(role, of: plan.agency.slug) else { return .system }
        return .officer(member.person, posts: member.posts)
    }

    /// Minutes of working time before the next act: a share of the limit while it is worked on, more for slow ones.
    private func delay(_ file: DossierFile, isSlow: Bool, using random: inout SeededRandom) -> Int {
        switch file.dossier.stage {
        case .supplementRequested: Int.random(in: 240...2_400, using: &random)
        case .decided: Int.random(in: 60...2_600, using: &random)
        case .processing: stepTime(file, using: &random) * (isSlow ? 5 : 1)
        case .submitted, .paymentDue, .withdrawalRequested, .refused, .stopped, .returned:
            Int.random(in: 20...(isSlow ? 2_000 : 440), using: &random)
        }
    }

    private func stepTime(_ file: DossierFile, using random: inout SeededRandom) -> Int {
        guard let limit = file.dossier.acceptance?.limit else { return 240 }
        let whole = limit.unit == .workingDays || limit.unit == .days ? limit.value * 480 : 960
        let share = max(40, whole / max(2, file.procedure.steps.count - 1))
        return Int.random(in: share / 3...share, using: &random)
    }
}
