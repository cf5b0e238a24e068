import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/to-khai?ma= | asks for a printed form's code; what a scanner typed leads on |
/// | GET | /can-bo/to-khai/{reference} | the form as it was typed |
/// | POST | /can-bo/to-khai/{reference}/tiep-nhan | files it at the counter and accepts it |
struct CounterRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.counter.path), use: ask)
        routes.get(RouterPath(Link.counterForm(":reference").path), use: show)
        routes.post(RouterPath(Link.counterFiling(":reference").path), use: file)
    }

    @Sendable private func ask(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try receptionDesk(of: context)
        let typed = String((request.query["ma"] ?? "").prefix(500))
        if let reference = FormReference(typed) { return site.redirect(to: .counterForm(reference.text)) }
        let page = CounterPage(typed: typed, problem: typed.isEmpty ? nil : .unreadable, agency: desk.agency)
        return site.page(
            page.html(site.frame(context.edge, request), side: try await side(desk)),
            status: typed.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await answer(request, context) { reference in
            let form = try await site.office.paperForms.open(reference, by: context.actor, at: site.now())
            return try await page(of: form, typed: CounterPost(untouched: form), problem: nil, request, context)
        }
    }

    @Sendable private func file(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let posted = CounterPost(try await request.form(context.edge))
        return try await answer(request, context) { reference in
            let form = try await site.office.paperForms.open(reference, by: context.actor, at: site.now())
            do {
                let code = try await site.office.dossiers.file(
                    try posted.filing(of: form), of: form, by: context.actor, at: site.now())
                return site.redirect(to: .officeDossier(code.text), flash: .accepted)
            } catch let refusal as Refusal where refusal != .alreadyFiled {
                return try await page(of: form, typed: posted, problem: refusal, request, context)
            }
        }
    }

    /// What the body gives; a reference that opens nothing here leads back to the question, with the reason.
    private func answer(
        _ request: Request, _ context: OfficerContext, _ body: (FormReference) async throws -> Response
    ) async throws -> Response {
        let desk = try receptionDesk(of: context)
        guard let reference = FormReference(try context.parameters.require("reference")) else { throw Edge.notFound }
        guard site.limits.references.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        do {
            return try await body(reference)
        } catch let refusal as CounterRefusal {
            if request.method == .post, case .taken(let code) = refusal {
                return site.redirect(to: .officeDossier(code.text))
            }
            let problem = CounterProblem(refusal, catalogue: site.office.catalogue)
            let page = CounterPage(typed: reference.text, problem: problem, agency: desk.agency)
            return site.page(
                page.html(site.frame(context.edge, request), side: try await side(desk)), status: problem.status)
        }
    }

    private func page(
        of form: CounterForm, typed: CounterPost, problem: Refusal?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, agency: form.agency.slug)
        let page = CounterFormPage(
            form: form, typed: typed, problem: problem, calendar: desk.calendar, now: desk.now)
        return site.page(
            page.html(site.frame(context.edge, request), side: try await side(desk)),
            status: problem.map { $0.isInvalid ? .unprocessableContent : .conflict } ?? .ok)
    }

    private func receptionDesk(of context: OfficerContext) throws -> Desk {
        guard let post = context.account.posts.first(where: { $0.role == .reception }) else {
            throw Refusal.notYourRole(needed: [.reception])
        }
        return try site.desk(of: context, agency: post.agency)
    }

    private func side(_ desk: Desk) async throws -> SideView {
        try await site.side(desk)
    }
}

extension Refusal {
    /// Something in the form is missing or wrong, as against the dossier having moved on.
    fileprivate var isInvalid: Bool {
        if case .invalidAnswers = self { return true }
        return false
    }
}
