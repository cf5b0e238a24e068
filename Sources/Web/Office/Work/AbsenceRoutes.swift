import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/vang-mat?co-quan= | who is away from the agency, and the form |
/// | POST | /can-bo/vang-mat | enters an absence: one's own, or as head anybody's |
/// | POST | /can-bo/vang-mat/{absence}/ket-thuc | ends one, or takes it back |
struct AbsenceRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.absences(agency: nil).path), use: show)
        routes.post(RouterPath(Link.absences(agency: nil).path), use: enter)
        routes.post(RouterPath(Link.absenceEnd(":absence").path), use: end)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(at: try site.desk(of: context, agency: request.query["co-quan"]), nil, request, context)
    }

    @Sendable private func enter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(of: context, agency: form["co-quan"].isEmpty ? nil : form["co-quan"])
        do {
            try await site.office.work.enter(asked(form, at: desk), by: context.account, at: desk.now)
            return site.redirect(to: .absences(agency: desk.agency.slug), flash: .absenceEntered)
        } catch let refusal as AbsenceRefusal {
            if refusal == .notAllowed { throw Edge.forbidden }
            let problem = FormProblem(
                text: AbsenceWords.text(refusal, site.frame(context.edge, request).t), typed: form)
            return try await page(at: desk, problem, request, context)
        }
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(of: context, agency: form["co-quan"].isEmpty ? nil : form["co-quan"])
        guard let id = ID<Absence>(try context.parameters.require("absence")) else { throw Edge.notFound }
        do {
            try await site.office.work.end(id, in: desk.agency.slug, by: context.account, at: desk.now)
        } catch let refusal as AbsenceRefusal {
            throw refusal == .notAllowed ? Edge.forbidden : Edge.notFound
        }
        return site.redirect(to: .absences(agency: desk.agency.slug), flash: .absenceEnded)
    }

    private func asked(_ form: PostedForm, at desk: Desk) throws(AbsenceRefusal) -> AbsenceRequest {
        guard let from = CivilDay(vietnamese: form["tu"].trimmingBlanks),
            let to = CivilDay(vietnamese: form["den"].trimmingBlanks)
        else { throw .badDays }
        return AbsenceRequest(
            agency: desk.agency.slug, officer: ID<Account>(form["can_bo"]) ?? desk.account.id,
            deputy: ID<Account>(form["nguoi_thay"]), from: from, to: to, reason: form["ly_do"])
    }

    private func page(
        at desk: Desk, _ problem: FormProblem?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let view = AbsencePage(
            agency: desk.agency, officer: context.account,
            staff: try await site.office.work.staff(of: desk.agency.slug, at: desk.now),
            absences: try await site.office.work.absences(in: desk.agency.slug, at: desk.now),
            today: VietnamTime.day(of: desk.now), side: try await site.side(desk), problem: problem)
        return site.page(
            view.html(site.frame(context.edge, request)), status: problem == nil ? .ok : .unprocessableContent)
    }
}
