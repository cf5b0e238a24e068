import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/chua-xac-minh | values that are marked as not verified |
struct AssumptionRoutes {
    let site: Site

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.assumptions.path), use: list)
    }

    @Sendable private func list(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        site.page(AssumptionsPage(catalogue: site.office.catalogue).html(site.frame(context.edge, request)))
    }
}
