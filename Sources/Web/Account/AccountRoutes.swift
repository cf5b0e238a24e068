import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /dang-nhap | sign in; throttled by address and by login |
/// | GET, POST | /dang-ky | take an account |
/// | GET, POST | /xac-nhan | the code that was sent |
/// | POST | /dang-xuat | sign out |
struct AccountRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get("/dang-nhap", use: askSignIn)
        routes.post("/dang-nhap", use: signIn)
        routes.get(RouterPath(Link.register.path), use: askRegister)
        routes.post(RouterPath(Link.register.path), use: register)
        routes.get(RouterPath(Link.confirm.path), use: askCode)
        routes.post(RouterPath(Link.confirm.path), use: confirm)
        routes.post(RouterPath(Link.signOut.path), use: signOut)
    }

    @Sendable private func askSignIn(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let next = request.query["tiep"] ?? ""
        return site.page(signInPage(next: next, login: "", error: nil).html(site.frame(context.edge, request)))
    }

    @Sendable private func signIn(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let frame = site.frame(context.edge, request)
        do throws(SignInFailure) {
            let account = try await site.signIn(form, context.edge)
            let home = account.isOfficer ? Link.officeHome.path : Link.dossiers.path
            return try await site.opened(for: account, to: LocalPath.checked(form["tiep"]) ?? home, context.edge)
        } catch {
            return site.page(
                signInPage(next: form["tiep"], login: form["login"], error: frame.t(error.phrase)).html(frame),
                status: error.status)
        }
    }

    private func signInPage(next: String, login: String, error: String?) -> SignInPage {
        SignInPage(
            isOffice: false, next: next, login: login, error: error,
            accounts: site.settings.demoAccounts.filter { !$0.isOfficer },
            providers: site.office.signOns.providers(for: .citizens))
    }

    @Sendable private func askRegister(_ request: Request, _ context: VisitorContext) async throws -> Response {
        site.page(RegisterPage(name: "", login: "", error: nil).html(site.frame(context.edge, request)))
    }

    @Sendable private func register(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.register.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        let typed = Login(form["login"])?.text ?? ""
        guard site.limits.registerOfLogin.allows(typed, at: site.now()) else { throw Edge.tooMany }
        do {
            let login = try await site.office.accounts.register(
                name: form["name"], login: form["login"], password: form["password"], language: context.edge.language,
                browser: context.edge.visitorCSRF, now: site.now())
            var response = site.redirect(to: .confirm)
            response.set(
                CookieName.confirming, to: Base64URL.text(login.text.utf8), isSecure: site.settings.isSecure,
                lasting: 600)
            return response
        } catch let refusal as IdentityRefusal {
            let frame = site.frame(context.edge, request)
            let page = RegisterPage(
                name: form["name"], login: form["login"], error: (refusal.field, frame.t(refusal.phrase)))
            return site.page(page.html(frame), status: .unprocessableContent)
        }
    }

    @Sendable private func askCode(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let kept = request.cookie(CookieName.confirming, isSecure: site.settings.isSecure).flatMap(Base64URL.bytes)
        let login = kept.flatMap { Login(String(decoding: $0, as: UTF8.self)) }?.text ?? ""
        return site.page(ConfirmPage(login: login, error: nil).html(site.frame(context.edge, request)))
    }

    @Sendable private func confirm(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signIn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        do {
            guard let login = Login(form["login"]) else { throw IdentityRefusal.wrongCode }
            let account = try await site.office.accounts.confirm(
                login, code: form["code"], browser: context.edge.visitorCSRF, now: site.now())
            return try await site.opened(for: account, to: Link.dossiers.path, flash: .confirmed, context.edge)
        } catch let refusal as IdentityRefusal {
            let frame = site.frame(context.edge, request)
            return site.page(
                ConfirmPage(login: form["login"], error: frame.t(refusal.phrase)).html(frame),
                status: .unprocessableContent)
        }
    }

    @Sendable private func signOut(_ request: Request, _ context: VisitorContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let leaving = try await site.leaving(context.edge)
        if let token = context.edge.token { try await site.office.sessions.close(token) }
        var response =
            leaving.map { site.left($0, context.edge, request) } ?? site.redirect(to: .home, flash: .signedOut)
        response.set(CookieName.session, to: "", isSecure: site.settings.isSecure, lasting: 0)
        return response
    }
}
