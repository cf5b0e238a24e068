import Hummingbird
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /thu-tuc/{slug}/to-khai?co-quan= | the procedure's form to be filled by hand, PDF |
struct BlankFormRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.blankForm(":slug", agency: "").path), use: blank)
    }

    @Sendable private func blank(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let slug = try context.parameters.require("slug")
        guard let procedure = site.office.catalogue.procedure(slug) else { throw Refusal.unknownProcedure }
        let agency = request.query["co-quan"] ?? procedure.agencies.first ?? ""
        let pdf = try await site.office.paperForms.blank(of: slug, for: agency)
        return site.pdf(pdf, name: "to-khai-\(procedure.slug)", isPublic: true)
    }
}
