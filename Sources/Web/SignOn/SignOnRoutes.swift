import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /dang-nhap/qua/{provider}?tiep= | to the provider |
/// | GET | /dang-nhap/qua/{provider}/ve | back from it: in, or to what is still asked |
/// | GET | /da-dang-xuat | back from signing out there |
///
/// To the provider by GET, not by a form: `form-action 'self'` holds for whatever a form's answer leads to. So that no
/// foreign page begins it, whoever comes from one is shown the door, and presses the button there.
struct SignOnRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.signOn(.begin(":provider", next: nil)).path), use: begin)
        routes.get(RouterPath(Link.signOn(.back(":provider")).path), use: takeBack)
        routes.get(RouterPath(Link.signOn(.signedOut).path), use: left)
    }

    @Sendable private func begin(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let key = try context.parameters.require("provider")
        let next = LocalPath.checked(request.query["tiep"])
        guard context.edge.agency == nil else {
            // The provider knows the province's address alone, and the visit belongs to the host that it began on.
            return site.redirect(path: site.settings.publicAddress + Link.signOn(.begin(key, next: next)).path)
        }
        guard !request.comesFromElsewhere else {
            let audience = try? site.office.signOns.provider(key).audience
            return site.redirect(to: audience == .officers ? .officeSignIn : .signIn(next: next))
        }
        return try await site.leave(to: key, for: .signIn, next: next, request, context.edge)
    }

    @Sendable private func takeBack(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard site.limits.signOn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        let key = try context.parameters.require("provider")
        let query = request.query
        let answer = SignOnAnswer(
            state: String((query["state"] ?? "").prefix(100)), code: query["code"], issuer: query["iss"],
            error: query["error"])
        do {
            let outcome = try await site.office.signOns.complete(
                answer, at: key, browser: site.signOnSecret(request), redirect: site.redirectAddress(key),
                session: context.edge.session, language: context.edge.language, from: context.edge.origin,
                now: site.now())
            return try await site.answer(outcome, context.edge)
        } catch let refusal as SignOnRefusal {
            return site.refused(refusal, at: key, request, context.edge)
        }
    }

    @Sendable private func left(_ request: Request, _ context: VisitorContext) async throws -> Response {
        site.redirect(to: .home, flash: .signedOut)
    }
}
