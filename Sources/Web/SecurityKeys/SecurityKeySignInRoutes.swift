import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | POST | /can-bo/ma-xac-thuc/khoa | a security key after the password, in place of the code |
/// | POST | /can-bo/ma-xac-thuc/khoa/thach-thuc | what the browser is asked for it, as JSON |
struct SecurityKeySignInRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.post(RouterPath(Link.securityKeys(.signIn).path), use: signIn)
        routes.post(RouterPath(Link.securityKeys(.signInQuestion).path), use: question)
    }

    @Sendable private func signIn(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let next = form["tiep"]
        guard let pending = context.edge.pending, pending.awaits == .code else {
            return site.awayFromSecondFactor(context.edge, next)
        }
        guard site.limits.signIn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        guard let party = site.keyParty(request) else { throw Edge.notFound }
        do {
            try await site.office.securityKeys.verify(
                form[Site.keyField], of: pending.account, for: .signingIn, in: pending.id, at: party,
                from: context.edge.origin, now: site.now())
            let answer = site.redirect(path: LocalPath.checked(next) ?? Link.officeHome.path)
            return try await site.completed(context.edge, pending, answer)
        } catch let refusal as SecurityKeyRefusal {
            let text = refusal.text(site.frame(context.edge, request).t, wrong: "keys.wrong")
            let page = try await site.secondFactorPage(pending, next: next, keyError: text, request, context.edge)
            return site.page(page, status: refusal.status)
        }
    }

    @Sendable private func question(_ request: Request, _ context: VisitorContext) async throws -> Response {
        _ = try await request.form(context.edge)
        guard let pending = context.edge.pending, pending.awaits == .code else {
            throw context.edge.unsigned(office: true)
        }
        return try await site.question(.signingIn, in: pending, request, context.edge)
    }
}
