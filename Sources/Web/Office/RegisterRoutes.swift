import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/so-ket-qua?co-quan=&tim=&sau= | what the agency issued, by number, subject or holder |
struct RegisterRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeRegister(agency: nil).path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let parameters = request.query
        let desk = try site.desk(of: context, agency: parameters["co-quan"])
        let text = parameters["tim"].map { String($0.prefix(100)) }.nonEmpty
        let last = parameters["sau"].flatMap { DeliverableKey($0) }
        let found = try await site.office.deliverables.page(of: desk.agency.slug, text: text, after: last)
        let page = RegisterBookPage(
            agency: desk.agency, text: text ?? "", deliverables: found, catalogue: site.office.catalogue,
            today: VietnamTime.day(of: desk.now),
            side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
