import Hummingbird
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/tin-bao | what others did to the officer's work; reading makes it old |
struct NoticeRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.notices.path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: nil)
        let notices = try await site.office.work.notices(of: context.account.id, at: desk.now)
        let page = NoticePage(agency: desk.agency, notices: notices, side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
