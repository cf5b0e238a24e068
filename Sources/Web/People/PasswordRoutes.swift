import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /mat-khau | changes the own password by the old one, or as a citizen who proved it lately |
struct PasswordRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.people(.password).path), use: show)
        routes.post(RouterPath(Link.people(.password).path), use: change)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let page = PasswordPage(asksOld: asksOld(context), isGiven: isGiven(context), error: nil)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func change(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let asksOld = asksOld(context)
        if asksOld, try await !isOld(form["cu"], context) {
            return refuse(("cu", "people.old_wrong"), asksOld: true, .unprocessableContent, request, context)
        }
        do {
            try await site.office.people.passwords.change(
                to: String(form["password"].prefix(200)), of: context.account, keeping: context.edge.session?.id,
                from: context.edge.origin, now: site.now())
            return site.redirect(to: isGiven(context) ? .officeHome : .safety, flash: .passwordChanged)
        } catch let refusal as IdentityRefusal {
            return refuse(("password", refusal.phrase), asksOld: asksOld, refusal.status, request, context)
        }
    }

    /// Guessed no faster than at the sign-in.
    private func isOld(_ typed: String, _ context: CitizenContext) async throws -> Bool {
        let account = context.account
        guard site.limits.signInFromPlace.allows("\(account.id.text) \(context.edge.remote)", at: site.now()),
            site.limits.signInOfAccount.allows(account.id.text, at: site.now())
        else { throw Edge.tooMany }
        let isRight = try await site.office.accounts.isPassword(String(typed.prefix(200)), of: account.id)
        if !isRight, account.isOfficer {
            try await site.office.security.record(
                .proofFailed, by: account.person, from: context.edge.origin, at: site.now())
        }
        return isRight
    }

    /// An officer's weighty acts keep the visit fresh for hours, so there it proves nothing.
    private func asksOld(_ context: CitizenContext) -> Bool {
        guard let session = context.edge.session, !session.account.isOfficer else { return true }
        return site.now().timeIntervalSince(session.provedAt) >= Site.freshness
    }

    private func isGiven(_ context: CitizenContext) -> Bool { context.edge.session?.hasGivenPassword == true }

    private func refuse(
        _ error: (field: String, phrase: Phrase), asksOld: Bool, _ status: HTTPResponse.Status, _ request: Request,
        _ context: CitizenContext
    ) -> Response {
        let frame = site.frame(context.edge, request)
        let page = PasswordPage(
            asksOld: asksOld, isGiven: isGiven(context), error: (error.field, frame.t(error.phrase)))
        return site.page(page.html(frame), status: status)
    }
}
