import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so-nhap/{draft}/kiem-tra | check your answers; where it is filed at the desk, print them |
/// | POST | /ho-so-nhap/{draft}/kiem-tra | files; the same draft gives the same dossier however often it is sent |
struct FilingRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.check(":draft").path), use: check)
        routes.post(RouterPath(Link.check(":draft").path), use: file)
    }

    @Sendable private func check(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let view = try await site.draft(context)
        if let code = view.draft.filed { return site.redirect(to: .receipt(code.text)) }
        let frame = site.frame(context.edge, request)
        if view.isForDesk { return site.page(PrintPage(view: view, faults: view.allFaults).html(frame)) }
        return site.page(try await page(view, context).html(frame))
    }

    @Sendable private func file(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.filing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let found = try await site.snapshot(context)
        if let code = found.draft.filed { return site.redirect(to: .receipt(code.text)) }
        // What was agreed to was another version's page: it is shown again, with what changed.
        guard let current = site.office.catalogue.procedure(found.draft.procedure),
            current.version == found.draft.version
        else { return try await refuse(request, context, status: .conflict) }
        guard current.isFiledOnline else { return site.redirect(to: .check(found.draft.id.text)) }
        if let back = try await site.refusingInfected(found.draft) { return back }
        guard form["dong_y"] == "1" else { return try await refuse(request, context, isDeclarationMissing: true) }
        do {
            let filed = try await site.office.dossiers.file(found, at: site.now()) { procedure, answers in
                applicant(procedure, answers, context)
            }
            try await site.waitForReceipt(of: filed)
            return site.redirect(to: .receipt(filed.code.text))
        } catch Refusal.invalidAnswers {
            return try await refuse(request, context)
        }
    }

    private func refuse(
        _ request: Request, _ context: CitizenContext, isDeclarationMissing: Bool = false,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let page = try await page(try await site.draft(context), context, isDeclarationMissing: isDeclarationMissing)
        return site.page(page.html(site.frame(context.edge, request)), status: status)
    }

    private func page(_ view: DraftView, _ context: CitizenContext, isDeclarationMissing: Bool = false)
        async throws -> CheckPage
    {
        let behalf = try await site.office.people.parties.behalf(of: view.draft, at: site.now())
        return CheckPage(
            view: view, faults: view.allFaults, isDeclarationMissing: isDeclarationMissing,
            applicant: view.procedure.applicantName(in: view.reading.answers) ?? behalf?.name ?? context.account.name,
            route: try await site.office.contacts.route(of: context.account),
            behalf: behalf)
    }

    /// Whose dossier it is: whom the form names, else the account's holder.
    private func applicant(_ procedure: Procedure, _ answers: Answers, _ context: CitizenContext) -> Applicant {
        return Applicant(
            name: procedure.applicantName(in: answers) ?? context.account.name,
            submitter: context.account.person, phone: context.account.phone, email: context.account.email,
            language: context.edge.language)
    }
}
