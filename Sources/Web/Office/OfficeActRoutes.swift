import Foundation
import Hummingbird
import Kernel
import OneStop

/// POST /can-bo/ho-so/{code}/{act}: each act of `Link.Act`; officers of the dossier's agency, by role.
///
/// A refused act shows the dossier again with the reason and what was typed; a stale page never overwrites.
struct OfficeActRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        for act in Link.Act.allCases where act != .issue && act != .assign && act != .recordOpinion {
            routes.post(RouterPath(Link.act(":code", act).path)) { request, context in
                let form = try await request.form(context.edge)
                if act.wantsProof, let asking = try await site.proving(form, request, context.edge) { return asking }
                return try await perform(act, form, request, context) { file in try command(act, form, on: file) }
            }
        }
        routes.post(RouterPath(Link.act(":code", .issue).path), use: issue)
        routes.post(RouterPath(Link.act(":code", .assign).path), use: assign)
        routes.post(RouterPath(Link.act(":code", .recordOpinion).path), use: recordOpinion)
    }

    @Sendable private func issue(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let upload = try await request.upload(to: site.intake(request, context.edge), context.edge) { $0 == "tep" }
        let form = PostedForm(values: upload.values)
        let brought = upload.files.first?.file
        let made = brought == nil ? try await site.madeResult(form, of: try await site.reached(context)) : nil
        return try await perform(.issue, form, request, context) { file in
            if let refused = upload.refused.first { throw Refusal.unusableFile(refused.reason) }
            guard let day = CivilDay(vietnamese: form["ngay"]) else { throw Refusal.badDay }
            return .issue(
                number: form["so"], day: day, text: form["van_ban"], file: brought ?? made,
                rows: rows(form, of: file))
        }
    }

    @Sendable private func assign(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        var person: Person?
        if let id = ID<Account>(form["can_bo"]) { person = try await site.office.accounts.find(id)?.person }
        let chosen = person
        return try await perform(.assign, form, request, context) { _ in
            guard let person = chosen else { throw Refusal.notOffered(form["can_bo"]) }
            return .assign(to: person)
        }
    }

    func perform(
        _ act: Link.Act, _ form: PostedForm, _ request: Request, _ context: OfficerContext,
        _ command: (DossierFile) throws -> Command
    ) async throws -> Response {
        let code = try site.code(context.parameters)
        // Messages and notes can't go stale; every act says which state of the dossier it was decided on.
        let seen = Int(form["thay"])
        guard seen != nil || act == .message || act == .note else { throw Edge.unreadable }
        do {
            let file = try await site.reached(context)
            try await site.office.dossiers.act(
                try command(file), on: code, by: context.actor, seen: seen, at: site.now())
            return site.redirect(to: .officeDossier(code.text), flash: act.flash)
        } catch let refusal as Refusal where refusal != .unknownDossier {
            if case .stale(let person, let event, _) = refusal, person?.account == context.account.id,
                act.events.contains(event)
            {
                return site.redirect(to: .officeDossier(code.text), flash: act.flash)
            }
            let problem = ActProblem(act: act, refusal: refusal, typed: form)
            return try await site.officeDossier(context, request, viewing: nil, problem: problem)
        }
    }

    private func command(_ act: Link.Act, _ form: PostedForm, on file: DossierFile) throws -> Command {
        switch act {
        case .claim: .claim
        case .release: .release
        case .accept: .accept(officerCase: try chosenCase(form["truong_hop"]))
        case .refuse: .refuse(reasons(form))
        case .stop: .stop(reasons(form))
        case .supplement: .requestSupplement(SupplementForm(form).request)
        case .step: .completeStep(note: form["ghi_chu"], skipping: skipped(form, on: file))
        case .sendBack: .sendBack(to: form["buoc"], reason: form["ly_do"])
        case .approve: .approve(note: form["ghi_chu"])
        case .handOver: .handOver(try handover(form))
        case .message: .message(form["text"])
        case .note: .note(form["text"])
        case .grantWithdrawal: .grantWithdrawal
        case .declineWithdrawal: .declineWithdrawal(reason: form["ly_do"])
        case .extend: .extend(to: CivilDay(vietnamese: form["ngay"]) ?? CivilDay(number: 0), reason: form["ly_do"])
        case .requestFee, .payFee, .waiveFee, .voidFee, .giveBack: try DeskCommand.command(act, form)
        case .tick: .tick(Set(form.all("xong")))
        case .issue, .assign: throw Edge.unreadable
        case .consult, .cancelInquiry, .forward, .approveForwarding, .refuseForwarding, .returnStep, .transfer,
            .recordOpinion:
            try bodiesCommand(act, form, on: file)
        }
    }

    /// The outcome of each row; a number that was left out follows the dossier's own.
    private func rows(_ form: PostedForm, of file: DossierFile) -> [RowOutcome] {
        let subjects = file.procedure.resultSubjects(of: file.dossier.answers)
        return subjects.enumerated().map { index, subject in
            let (number, reason) = (form["hang.\(index).so"], form["hang.\(index).ly_do"])
            let own = subjects.count == 1 ? form["so"] : "\(form["so"])-\(index + 1)"
            return RowOutcome(
                row: index, subject: subject,
                verdict: reason.isEmpty ? .granted(number: number.isEmpty ? own : number) : .refused(reason: reason))
        }
    }

    /// The index of the time case that was chosen; `nil` where the form asked for none.
    private func chosenCase(_ typed: String) throws -> Int? {
        if typed.isEmpty { return nil }
        guard let index = Int(typed) else { throw Refusal.notOffered(typed) }
        return index
    }

    private func handover(_ form: PostedForm) throws -> Handover {
        guard let manner = Handover.Manner(rawValue: form["cach"]) else { throw Refusal.notOffered(form["cach"]) }
        return Handover(recipient: form["nguoi_nhan"], manner: manner, evidence: form["giay_to"])
    }

    /// The optional steps ahead that the officer did not tick.
    private func skipped(_ form: PostedForm, on file: DossierFile) -> [String] {
        let optional = Path(of: file.dossier, under: file.procedure).optional(after: file.dossier.step)
        return optional.map(\.id).filter { !form.all("lam").contains($0) }
    }

    /// One reason a line.
    private func reasons(_ form: PostedForm) -> Reasoned {
        let lines = form["ly_do"].split(whereSeparator: \.isNewline).map(String.init)
        return Reasoned(reasons: lines, legalGround: form["can_cu"])
    }
}
