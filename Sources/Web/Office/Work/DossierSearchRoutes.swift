import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/tim?q=&co-quan=&sau= | the agency's dossiers, open and closed, by words; POST leads back |
///
/// Inspectors of the province choose the agency; everybody else searches where they hold a post.
struct DossierSearchRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.dossierSearch(agency: nil).path), use: show)
        SearchBoxRoute(site: site, path: Link.dossierSearch(agency: nil).path, box: "q", kept: ["co-quan"])
            .add(to: routes)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let parameters = request.query
        let (desk, inspects) = try desk(of: context, parameters["co-quan"])
        let sought = try await site.sought(parameters["q"], by: context)
        let after = parameters["sau"].flatMap { QueueKey($0) }
        var found: DossierHits?
        if let query = DossierQuery(sought.typed) {
            found = try await site.office.work.search(query, in: desk.agency.slug, after: after)
        }
        let page = DossierSearchPage(
            agency: desk.agency, agencies: desk.agencies, sought: sought, found: found,
            catalogue: site.office.catalogue,
            opens: !inspects, side: inspects ? nil : try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    /// Where it is searched, and whether the officer merely inspects there.
    private func desk(of context: OfficerContext, _ slug: String?) throws -> (Desk, Bool) {
        let catalogue = site.office.catalogue
        let post = Post(agency: catalogue.province.slug, role: .inspector)
        let own = context.account.posts.contains { $0.agency == slug }
        guard context.account.posts.contains(post), !own else {
            return (try site.desk(of: context, agency: slug), false)
        }
        guard let agency = slug.map({ catalogue.agency($0) }) ?? catalogue.agencies.first else { throw Edge.notFound }
        let desk = Desk(
            account: context.account, agency: agency, agencies: catalogue.agencies,
            calendar: catalogue.calendar(of: agency), now: site.now())
        return (desk, true)
    }
}
