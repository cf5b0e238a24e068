import Hummingbird
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/ho-so/{code}/giay/{paper} | a paper of the dossier, PDF; the view is recorded |
struct OfficePaperRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officePaper(":code", ":paper").path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await site.printed(try await site.opened(context), context.parameters, forApplicant: false)
    }
}
