import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /dang-nhap/ma?tiep= | sends a code to a citizen's phone or address; counted by login, address, in all |
/// | GET, POST | /dang-nhap/ma/nhap?tiep= | the code; signs in |
struct CodeSignInRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.people(.codeSignIn(next: "")).path), use: ask)
        routes.post(RouterPath(Link.people(.codeSignIn(next: "")).path), use: send)
        routes.get(RouterPath(Link.people(.codeEntry(next: "")).path), use: askCode)
        routes.post(RouterPath(Link.people(.codeEntry(next: "")).path), use: enter)
    }

    @Sendable private func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let page = CodeRequestPage(purpose: .signIn, next: request.query["tiep"] ?? "", login: "", error: nil)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func send(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        do {
            try await site.sendCode(to: form["login"], for: .signIn, context.edge)
            return site.redirect(to: .people(.codeEntry(next: form["tiep"])))
        } catch let refusal as IdentityRefusal {
            let frame = site.frame(context.edge, request)
            let page = CodeRequestPage(
                purpose: .signIn, next: form["tiep"], login: form["login"], error: frame.t(refusal.phrase))
            return site.page(page.html(frame), status: refusal.status)
        }
    }

    @Sendable private func askCode(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let page = CodeEntryPage(next: request.query["tiep"] ?? "", error: nil)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func enter(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signIn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        do {
            let account = try await site.office.people.codes.signIn(
                String(form["code"].prefix(20)), browser: context.edge.visitorCSRF, now: site.now())
            let next = LocalPath.checked(form["tiep"]) ?? Link.dossiers.path
            return try await site.opened(for: account, to: next, context.edge)
        } catch let refusal as IdentityRefusal {
            let frame = site.frame(context.edge, request)
            let page = CodeEntryPage(next: form["tiep"], error: frame.t(refusal.codePhrase))
            return site.page(page.html(frame), status: refusal.status)
        }
    }
}

extension IdentityRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .tooManyCodes, .tooManyTries: .tooManyRequests
        default: .unprocessableContent
        }
    }
}
