import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/tong-quan?co-quan= | the agency at a glance |
struct OverviewRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeOverview.path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        let today = VietnamTime.day(of: desk.now)
        let endOfToday = desk.calendar.closing(on: today) ?? desk.now
        let overview = try await site.office.figures.overview(
            of: desk.agency.slug, now: desk.now, endOfToday: endOfToday)
        let month = try await site.office.figures.month(of: today).first { $0.agency == desk.agency.slug }
        let silent = try await site.office.silence.count(of: desk.agency.slug, now: desk.now)
        let page = OverviewPage(
            agency: desk.agency, overview: overview, month: month, monthName: String(today.vietnamese.dropFirst(3)),
            catalogue: site.office.catalogue, silent: desk.isLeading ? silent : nil,
            side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
