import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/so-ket-qua?co-quan=&tim=&sau= | what the agency issued, by number, subject or holder |
struct RegisterRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeRegister(agency: nil).path), use: show)
        SearchBoxRoute(site: site, path: Link.officeRegister(agency: nil).path, box: "tim", kept: ["co-quan"])
            .add(to: routes)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let parameters = request.query
        let desk = try site.desk(of: context, agency: parameters["co-quan"])
        let sought = try await site.sought(parameters["tim"], by: context)
        let last = parameters["sau"].flatMap { DeliverableKey($0) }
        let found = try await site.office.deliverables.page(
            of: desk.agency.slug, text: Optional(sought.typed).nonEmpty, after: last)
        let page = RegisterBookPage(
            agency: desk.agency, sought: sought, deliverables: found, catalogue: site.office.catalogue,
            today: VietnamTime.day(of: desk.now),
            side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
