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
        return site.page(page(view, context).html(frame))
    }

    @Sendable private func file(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.filing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let view = try await site.draft(context)
        if let code = view.draft.filed { return site.redirect(to: .receipt(code.text)) }
        guard !view.isForDesk else { return site.redirect(to: .check(view.draft.id.text)) }
        let frame = site.frame(context.edge, request)
        guard form["dong_y"] == "1" else {
            return site.page(page(view, context, isDeclarationMissing: true).html(frame), status: .unprocessableContent)
        }
        do {
            let code = try await site.office.dossiers.file(
                view.draft.id, by: applicant(view, context), at: site.now())
            return site.redirect(to: .receipt(code.text))
        } catch Refusal.invalidAnswers {
            return site.page(page(view, context).html(frame), status: .unprocessableContent)
        }
    }

    private func page(_ view: DraftView, _ context: CitizenContext, isDeclarationMissing: Bool = false) -> CheckPage {
        CheckPage(
            view: view, faults: view.allFaults, isDeclarationMissing: isDeclarationMissing,
            applicant: applicant(view, context).name)
    }

    /// Whose dossier it is: whom the form names, else the account's holder.
    private func applicant(_ view: DraftView, _ context: CitizenContext) -> Applicant {
        return Applicant(
            name: view.procedure.applicantName(in: view.reading.answers) ?? context.account.name,
            submitter: context.account.person, phone: context.account.phone, email: context.account.email,
            language: context.edge.language)
    }
}
