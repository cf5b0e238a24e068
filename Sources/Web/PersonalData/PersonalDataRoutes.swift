import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /du-lieu-cua-toi | what is kept of the person, why, until when, and what can be done |
/// | GET | /du-lieu-cua-toi/ban-sao | what the copy holds; proves anew who is here first |
/// | POST | /du-lieu-cua-toi/ban-sao | the copy, one archive |
struct PersonalDataRoutes {
    let site: Site

    private var data: PersonalData { site.office.personalData }

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.personalData(.overview).path), use: show)
        routes.get(RouterPath(Link.personalData(.copy).path), use: offer)
        routes.post(RouterPath(Link.personalData(.copy).path), use: send)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let page = PersonalDataPage(
            account: context.account, standing: try await data.standing(of: context.account, at: site.now()),
            catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func offer(_ request: Request, _ context: CitizenContext) async throws -> Response {
        if let asking = try await provingFirst(context) { return asking }
        let standing = try await data.standing(of: context.account, at: site.now())
        return site.page(DataCopyPage(standing: standing).html(site.frame(context.edge, request)))
    }

    @Sendable private func send(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        if let asking = try await provingFirst(context) { return asking }
        guard site.limits.dataCopies.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        try await data.noteCopy(of: context.account.id, from: context.edge.origin, at: site.now())
        return DataCopy(
            office: site.office, account: context.account,
            t: site.office.texts.wording(context.edge.language), now: site.now()
        ).response(logging: context.edge.logger)
    }

    /// On a page of its own, so that what is proved leads back to the button and not to a form sent anew.
    private func provingFirst(_ context: CitizenContext) async throws -> Response? {
        guard let session = context.edge.session else { throw Edge.needsSignIn(office: false) }
        if try await site.isFresh(session) { return nil }
        return site.redirect(to: .provingAgain(next: Link.personalData(.copy).path))
    }
}
