import Hummingbird
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/dang-nhap | officers sign in |
struct OfficeSignInRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.officeSignIn.path), use: ask)
        routes.post(RouterPath(Link.officeSignIn.path), use: signIn)
    }

    @Sendable private func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let next = request.query["tiep"] ?? ""
        return site.page(page(next: next, login: "", error: nil).html(site.frame(context.edge, request)))
    }

    @Sendable private func signIn(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let frame = site.frame(context.edge, request)
        do throws(SignInFailure) {
            let account = try await site.signIn(form, context.edge)
            guard account.isOfficer else { throw SignInFailure.elsewhere }
            return try await site.opened(
                for: account, to: LocalPath.checked(form["tiep"]) ?? Link.officeHome.path, context.edge)
        } catch {
            let page = page(next: form["tiep"], login: form["login"], error: frame.t(error.phrase))
            return site.page(page.html(frame), status: error.status)
        }
    }

    private func page(next: String, login: String, error: String?) -> SignInPage {
        SignInPage(
            isOffice: true, next: next, login: login, error: error,
            accounts: site.settings.demoAccounts.filter(\.isOfficer),
            providers: site.office.signOns.providers(for: .officers))
    }
}
