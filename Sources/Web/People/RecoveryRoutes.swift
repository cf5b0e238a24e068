import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /quen-mat-khau | sends a code to the phone or address of whoever forgot the password |
/// | GET, POST | /quen-mat-khau/moi | the code and the new password; ends every visit and opens one |
struct RecoveryRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.people(.recovery).path), use: ask)
        routes.post(RouterPath(Link.people(.recovery).path), use: send)
        routes.get(RouterPath(Link.people(.newPassword).path), use: askPassword)
        routes.post(RouterPath(Link.people(.newPassword).path), use: renew)
    }

    @Sendable private func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let page = CodeRequestPage(purpose: .recovery, next: "", login: "", error: nil)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func send(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        do {
            try await site.sendCode(to: form["login"], for: .recovery, context.edge)
            return site.redirect(to: .people(.newPassword))
        } catch let refusal as IdentityRefusal {
            let frame = site.frame(context.edge, request)
            let page = CodeRequestPage(
                purpose: .recovery, next: "", login: form["login"], error: frame.t(refusal.phrase))
            return site.page(page.html(frame), status: refusal.status)
        }
    }

    @Sendable private func askPassword(_ request: Request, _ context: VisitorContext) async throws -> Response {
        site.page(NewPasswordPage(code: "", error: nil).html(site.frame(context.edge, request)))
    }

    @Sendable private func renew(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signIn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        let edge = context.edge
        do {
            let account = try await site.office.people.passwords.recover(
                code: String(form["code"].prefix(20)), password: String(form["password"].prefix(200)),
                browser: edge.visitorCSRF, from: edge.origin, now: site.now())
            let home = account.isOfficer ? Link.officeHome : .dossiers
            return try await site.opened(for: account, to: home.path, flash: .passwordChanged, edge)
        } catch let refusal as IdentityRefusal {
            let frame = site.frame(edge, request)
            let field = refusal.field == "password" ? "password" : "code"
            let page = NewPasswordPage(code: form["code"], error: (field, frame.t(refusal.codePhrase)))
            return site.page(page.html(frame), status: refusal.status)
        }
    }
}
