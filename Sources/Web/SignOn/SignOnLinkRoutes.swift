import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /an-toan/lien-ket-voi/{provider} | to a provider, to link it with the open account |
/// | POST | /an-toan/lien-ket | yes, link what came back |
/// | POST | /an-toan/lien-ket/{link}/bo | takes a link away, never the last way in |
/// | GET | /xac-nhan-lai/qua/{provider} | to a provider, to prove anew who is here |
/// | GET | /xac-nhan-lai/xong | proved: back to the page that asked |
struct SignOnLinkRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.signOn(.link(":provider")).path), use: begin)
        routes.post(RouterPath(Link.signOn(.linking).path), use: link)
        routes.post(RouterPath(Link.signOn(.unlink(":link")).path), use: unlink)
        routes.get(RouterPath(Link.signOn(.proof(":provider")).path), use: prove)
        routes.get(RouterPath(Link.signOn(.proved).path), use: proved)
    }

    @Sendable private func begin(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let key = try context.parameters.require("provider")
        guard !context.account.isOfficer else { throw Edge.forbidden }
        return try await site.leave(to: key, for: .link, next: Link.safety.path, request, context.edge)
    }

    @Sendable private func link(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let secret = site.signOnSecret(request) else { return site.redirect(to: .safety) }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            _ = try await site.office.signOns.link(
                secret, with: context.account, as: .link, from: context.edge.origin, at: site.now())
            return site.redirect(to: .safety, flash: .signOnLinked)
        } catch let refusal as SignOnRefusal {
            return site.refused(refusal, at: "", request, context.edge)
        }
    }

    @Sendable private func unlink(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let link = ID<SignOnLink>(try context.parameters.require("link")),
            let visit = context.edge.session?.id
        else { throw Edge.notFound }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await site.office.signOns.unlink(
                link, of: context.account, keeping: visit, from: context.edge.origin, at: site.now())
            return site.redirect(to: .safety, flash: .signOnUnlinked)
        } catch SignOnRefusal.notLinked {
            throw Edge.notFound
        } catch let refusal as SignOnRefusal {
            return site.refused(refusal, at: "", request, context.edge)
        }
    }

    @Sendable private func prove(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let key = try context.parameters.require("provider")
        return try await site.leave(to: key, for: .renew, next: nil, request, context.edge)
    }

    @Sendable private func proved(_ request: Request, _ context: CitizenContext) async throws -> Response {
        site.page(SignOnProvedPage().html(site.frame(context.edge, request)))
    }
}
