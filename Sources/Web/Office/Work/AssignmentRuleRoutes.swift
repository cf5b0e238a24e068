import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/phan-cong?co-quan= | by which rules the agency gives out steps; for heads and its administrator |
/// | POST | /can-bo/phan-cong | keeps a rule |
/// | POST | /can-bo/phan-cong/bo | drops one |
struct AssignmentRuleRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.assignmentRules(agency: nil).path), use: show)
        routes.post(RouterPath(Link.assignmentRules(agency: nil).path), use: keep)
        routes.post(RouterPath(Link.assignmentRuleDrop.path), use: drop)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(at: try site.leadingDesk(of: context, request.query["co-quan"]), nil, request, context)
    }

    @Sendable private func keep(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.leadingDesk(of: context, form["co-quan"])
        do {
            try await site.office.work.keep(asked(form, at: desk), by: context.account, at: desk.now)
            return site.redirect(to: .assignmentRules(agency: desk.agency.slug), flash: .ruleKept)
        } catch let refusal as RuleRefusal {
            let text = RuleWords.text(refusal, site.frame(context.edge, request).t)
            return try await page(at: desk, FormProblem(text: text, typed: form), request, context)
        }
    }

    @Sendable private func drop(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.leadingDesk(of: context, form["co-quan"])
        guard let role = Role(rawValue: form["vai"]) else { throw Edge.unreadable }
        try await site.office.work.dropRule(
            of: desk.agency.slug, procedure: form["thu_tuc"].isEmpty ? nil : form["thu_tuc"], role: role,
            by: context.account)
        return site.redirect(to: .assignmentRules(agency: desk.agency.slug), flash: .ruleDropped)
    }

    private func asked(_ form: PostedForm, at desk: Desk) throws -> AssignmentRule {
        guard let role = Role(rawValue: form["vai"]) else { throw Edge.unreadable }
        let method: AssignmentRule.Method
        switch form["cach"] {
        case AssignmentRule.Method.leastLoaded.word: method = .leastLoaded
        case AssignmentRule.Method.inTurn.word: method = .inTurn
        default:
            guard let officer = ID<Account>(form["can_bo"]) else { throw RuleRefusal.missingOfficer }
            method = .named(officer)
        }
        return AssignmentRule(
            agency: desk.agency.slug, procedure: form["thu_tuc"].isEmpty ? nil : form["thu_tuc"], role: role,
            method: method)
    }

    private func page(
        at desk: Desk, _ problem: FormProblem?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let work = site.office.work
        let view = AssignmentRulesPage(
            agency: desk.agency, rules: try await work.rules(of: desk.agency.slug),
            staff: try await work.staff(of: desk.agency.slug, at: desk.now), catalogue: site.office.catalogue,
            side: try await site.side(desk), problem: problem)
        return site.page(
            view.html(site.frame(context.edge, request)), status: problem == nil ? .ok : .unprocessableContent)
    }
}
