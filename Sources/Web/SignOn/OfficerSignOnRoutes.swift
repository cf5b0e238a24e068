import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | POST | /can-bo/tai-khoan/{account}/lien-ket | lets the officer come in by a provider, by subject or login |
/// | POST | /can-bo/tai-khoan/{account}/bo-lien-ket | takes that away |
///
/// For administrators of the agency and of the province; anybody else's officer is not found.
struct OfficerSignOnRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.post(RouterPath(Link.signOn(.officer(":account")).path), use: invite)
        routes.post(RouterPath(Link.signOn(.officerEnd(":account")).path), use: detach)
    }

    @Sendable private func invite(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let accounts = OfficerAccountRoutes(site: site)
        let officer = try await accounts.officer(context)
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        guard let kind = SignOnInvitation.Kind(rawValue: form["nhan_ra"]) else { throw Edge.unreadable }
        do {
            try await site.office.signOns.invite(
                kind, form["gia_tri"], at: form["noi"], to: officer.account.id, by: context.account,
                from: context.edge.origin, at: site.now())
            return site.redirect(to: .officerAccount(officer.account.id.text), flash: .signOnInvited)
        } catch SignOnRefusal.linkedElsewhere {
            return try await accounts.page(officer, "sign_on.invite_taken", request, context, typed: form)
        } catch SignOnRefusal.missing {
            return try await accounts.page(officer, "sign_on.invite_empty", request, context, typed: form)
        } catch is SignOnRefusal {
            throw Edge.notFound
        } catch is OfficerRefusal {
            throw Edge.notFound
        }
    }

    @Sendable private func detach(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let officer = try await OfficerAccountRoutes(site: site).officer(context)
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await site.office.signOns.detach(
                form["noi"], from: officer.account.id, by: context.account, from: context.edge.origin, at: site.now())
            return site.redirect(to: .officerAccount(officer.account.id.text), flash: .signOnUnlinked)
        } catch is OfficerRefusal {
            throw Edge.notFound
        }
    }
}
