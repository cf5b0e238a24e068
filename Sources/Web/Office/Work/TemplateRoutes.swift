import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/mau-tin?co-quan=&sua= | the agency's wordings; for heads and its administrator |
/// | POST | /can-bo/mau-tin | keeps one |
/// | POST | /can-bo/mau-tin/{template}/xoa | lets go of one |
struct TemplateRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.templates(agency: nil).path), use: show)
        routes.post(RouterPath(Link.templates(agency: nil).path), use: keep)
        routes.post(RouterPath(Link.templateDrop(":template").path), use: drop)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.leadingDesk(of: context, request.query["co-quan"])
        return try await page(at: desk, editing: request.query["sua"], nil, request, context)
    }

    @Sendable private func keep(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.leadingDesk(of: context, form["co-quan"])
        guard let use = MessageTemplate.Use(rawValue: form["dung_cho"]) else { throw Edge.unreadable }
        do {
            try await site.office.work.keepTemplate(
                ID<MessageTemplate>(form["mau"]), of: desk.agency.slug, for: use,
                procedure: form["thu_tuc"].isEmpty ? nil : form["thu_tuc"], name: form["ten"], body: form["noi_dung"],
                by: context.account, at: desk.now)
            return site.redirect(to: .templates(agency: desk.agency.slug), flash: .templateKept)
        } catch let refusal as TemplateRefusal {
            let text = TemplateWords.text(refusal, site.frame(context.edge, request).t)
            return try await page(at: desk, editing: nil, FormProblem(text: text, typed: form), request, context)
        }
    }

    @Sendable private func drop(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.leadingDesk(of: context, form["co-quan"])
        guard let id = ID<MessageTemplate>(try context.parameters.require("template")) else { throw Edge.notFound }
        try await site.office.work.dropTemplate(id, of: desk.agency.slug, by: context.account)
        return site.redirect(to: .templates(agency: desk.agency.slug), flash: .templateDropped)
    }

    private func page(
        at desk: Desk, editing: String?, _ problem: FormProblem?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let templates = try await site.office.work.templates(of: desk.agency.slug)
        let view = TemplatesPage(
            agency: desk.agency, templates: templates, edited: templates.first { $0.id.text == editing },
            catalogue: site.office.catalogue, side: try await site.side(desk), problem: problem)
        return site.page(
            view.html(site.frame(context.edge, request)), status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension Site {
    /// The desk at an agency where the officer gives out work; that agency itself where none is named.
    func leadingDesk(of context: OfficerContext, _ agency: String?) throws -> Desk {
        let slug = agency.nonEmpty ?? context.account.posts.first { context.account.assigns(in: $0.agency) }?.agency
        let desk = try desk(of: context, agency: slug)
        guard context.account.assigns(in: desk.agency.slug) else { throw Edge.forbidden }
        return desk
    }
}
