import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/an-ninh?viec=&truoc= | what touched the safety of officers' accounts |
/// | POST | /quan-tri/an-ninh/kiem-tra | computes the chain of all events anew |
struct SecurityEventRoutes {
    let site: Site

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.securityEvents(kind: nil, before: nil).path), use: show)
        routes.post(RouterPath(Link.securityCheck.path), use: check)
    }

    @Sendable private func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        try await page(nil, request, context)
    }

    /// Changes nothing, and answers with what it found; a POST, because it reads every event.
    @Sendable private func check(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        _ = try await request.form(context.edge)
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        return try await page(try await site.office.security.check(), request, context)
    }

    private func page(
        _ chain: SecurityChain?, _ request: Request, _ context: AdministratorContext
    ) async throws -> Response {
        let kind = request.query["viec"].flatMap(SecurityEvent.Kind.init)
        let before = request.query["truoc"].flatMap { Int($0) }
        let page = SecurityEventsPage(
            events: try await site.office.security.page(of: kind, before: before), kind: kind, chain: chain,
            catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
