import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/tin-nhan | how sending stands: gateways, what waits, what failed |
/// | POST | /quan-tri/tin-nhan/{message}/gui-lai | sends a failed message once more |
/// | POST | /quan-tri/tin-nhan/im-lang | sends by another gateway what one took and never reported |
/// | POST | /quan-tri/tin-nhan/thu | sends a few words to a phone or an address |
struct SendingRoutes {
    let site: Site

    private var mailroom: Mailroom { site.office.mailroom }

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.sending.path), use: show)
        routes.post(RouterPath(Link.resending(":message").path), use: resend)
        routes.post(RouterPath(Link.silentMessages.path), use: resendSilent)
        routes.post(RouterPath(Link.testMessage.path), use: test)
    }

    @Sendable private func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        try await page(request, context, typed: "", error: nil)
    }

    @Sendable private func resend(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        _ = try await request.form(context.edge)
        guard let id = ID<OutgoingMessage>(try context.parameters.require("message")),
            try await mailroom.resend(id, at: site.now())
        else { throw Edge.notFound }
        return site.redirect(to: .sending, flash: .resent)
    }

    @Sendable private func resendSilent(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard try await mailroom.resendSilent(of: form["cong"], at: site.now()) > 0 else { throw Edge.notFound }
        return site.redirect(to: .sending, flash: .resent)
    }

    @Sendable private func test(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.testMessages.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        guard let login = Login(form["to"]), login.phone?.isMobile ?? true else {
            return try await page(request, context, typed: form["to"], error: "sending.test_invalid")
        }
        try await mailroom.sendTest(to: login, language: context.edge.language, at: site.now())
        return site.redirect(to: .sending, flash: .testSent)
    }

    private func page(
        _ request: Request, _ context: AdministratorContext, typed: String, error: Phrase?
    ) async throws -> Response {
        let page = SendingPage(
            overview: try await mailroom.overview(at: site.now()), catalogue: site.office.catalogue, typed: typed,
            error: error)
        return site.page(
            page.html(site.frame(context.edge, request)), status: error == nil ? .ok : .unprocessableContent)
    }
}
