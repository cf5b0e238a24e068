import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/goi-dien?co-quan= | people of the agency whom no message reached |
/// | POST | /can-bo/goi-dien/{message} | writes down a call |
struct CallRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.calls(agency: nil).path), use: list)
        routes.post(RouterPath(Link.call(":message").path), use: note)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(request, context, problem: nil)
    }

    @Sendable private func note(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let message = ID<OutgoingMessage>(try context.parameters.require("message")) else { throw Edge.notFound }
        do {
            try await site.office.mailroom.noteCall(
                message, reached: form["gap"] == "1", note: form["ghi_chu"], by: context.account.person,
                posts: context.account.posts, at: site.now())
        } catch Refusal.missingReason {
            return try await page(request, context, problem: CallProblem(message: message, typed: form["ghi_chu"]))
        }
        return site.redirect(to: .calls(agency: form["co_quan"].isEmpty ? nil : form["co_quan"]), flash: .callNoted)
    }

    private func page(
        _ request: Request, _ context: OfficerContext, problem: CallProblem?
    ) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        let page = CallsPage(
            agency: desk.agency, calls: try await site.office.mailroom.calls(of: desk.agency.slug),
            catalogue: site.office.catalogue, side: try await site.side(desk), problem: problem)
        return site.page(
            page.html(site.frame(context.edge, request)), status: problem == nil ? .ok : .unprocessableContent)
    }
}
