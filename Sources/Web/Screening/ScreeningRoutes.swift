import Hummingbird
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/quet-vi-rut | how the virus scanner stands, and what it found |
struct ScreeningRoutes {
    let site: Site

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.screening.path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let page = ScreeningPage(overview: try await site.office.files.overview(), catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
