import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /tai-khoan | who we think the person is, how sure we are, and what that gives |
struct AccountPageRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.people(.account).path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let identity = site.office.people.identity
        let page = AccountPage(
            account: context.account, level: try await identity.level(of: context.account),
            check: try await identity.check(of: context.account.id))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
