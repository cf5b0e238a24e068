import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/xin-y-kien?co-quan=&xem=xong&sau= | what other agencies ask of this one |
struct ReferralRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.referrals(agency: nil).path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        let isOpen = request.query["xem"] != "xong"
        let page = try await site.office.referrals.page(
            of: desk.agency.slug, isOpen: isOpen, after: request.query["sau"].flatMap { ReferralKey(String($0)) })
        let view = ReferralsPage(
            agency: desk.agency, agencies: desk.agencies, isOpen: isOpen, page: page, catalogue: site.office.catalogue,
            calendar: desk.calendar, now: desk.now, side: try await site.side(desk, current: .asked))
        return site.page(view.html(site.frame(context.edge, request)))
    }
}
