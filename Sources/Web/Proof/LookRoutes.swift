import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | /ai-da-xem?truoc= | which officers looked into one's dossiers, when and why |
struct LookRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.looks(before: nil).path), use: list)
    }

    @Sendable private func list(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let before = request.query["truoc"].flatMap { Int64($0) }.map { Date(milliseconds: $0) }
        let looks = try await site.office.dossiers.looks(into: context.account.id, before: before, at: site.now())
        let page = LooksPage(looks: looks, catalogue: site.office.catalogue, isContinued: before != nil)
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
