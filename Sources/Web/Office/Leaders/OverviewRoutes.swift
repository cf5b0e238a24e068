import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/tong-quan?co-quan=&tu=&den= | an agency at a glance, or all of the overseen agencies |
/// | GET | /can-bo/tong-quan/danh-sach?co-quan=&so=&… | the dossiers behind a figure |
struct OverviewRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeOverview.path), use: show)
        routes.get(RouterPath(Link.figureList(nil).path), use: list)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.leaderDesk(context)
        let asked = request.query["co-quan"].nonEmpty
        if let slug = asked ?? (desk.agencies.count == 1 ? desk.agencies[0].slug : nil) {
            return try await overview(of: try site.overseen(slug, at: desk), desk, request, context)
        }
        return try await table(desk, request, context)
    }

    private func overview(
        of agency: Agency, _ desk: LeaderDesk, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let end = site.endOfToday(agency, desk.now)
        let form = form(agency.slug, desk, request)
        let figures = site.office.figures
        let page = OverviewPage(
            agency: agency, isOneOfMany: desk.agencies.count > 1,
            overview: try await figures.overview(of: agency.slug, now: desk.now, endOfToday: end),
            receivedToday: try await figures.count(
                FigureSlice(.received, days: desk.today...desk.today), of: agency.slug, now: desk.now, endOfToday: end),
            decidedToday: try await figures.decisions(of: agency.slug, in: desk.today...desk.today).all.decided,
            decisions: try await figures.decisions(of: agency.slug, in: form.days), period: form, today: desk.today,
            catalogue: site.office.catalogue, calendar: site.office.catalogue.calendar(of: agency), now: desk.now,
            silent: desk.isAtHome(in: agency)
                ? try await site.office.silence.count(of: agency.slug, now: desk.now) : nil,
            side: try await site.leaderSide(desk, context, agency))
        return site.page(
            page.html(site.frame(context.edge, request)), status: form.isWrong ? .unprocessableContent : .ok)
    }

    private func table(
        _ desk: LeaderDesk, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let form = form("", desk, request)
        let glances = try await site.office.figures.glances(
            of: desk.agencies.map { ($0.slug, site.endOfToday($0, desk.now)) }, in: form.days, now: desk.now)
        let page = LeaderAgenciesPage(
            agencies: desk.agencies, glances: glances, period: form, today: desk.today,
            province: site.office.catalogue.province)
        return site.page(
            page.html(site.frame(context.edge, request)), status: form.isWrong ? .unprocessableContent : .ok)
    }

    private func form(_ agency: String, _ desk: LeaderDesk, _ request: Request) -> PeriodForm {
        let lately = Period.lately(desk.today)
        let days = Period.days(request.query, today: desk.today, standard: lately)
        return PeriodForm(agency: agency, days: days ?? lately, typed: request.query, isWrong: days == nil)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.leaderDesk(context)
        let agency = try site.overseen(request.query["co-quan"] ?? "", at: desk)
        guard let query = FigureQuery(request.query, agency: agency.slug, today: desk.today) else {
            throw Edge.notFound
        }
        let end = site.endOfToday(agency, desk.now)
        let figures = site.office.figures
        let page = FigureListPage(
            agency: agency, query: query,
            total: try await figures.count(query.slice, of: agency.slug, now: desk.now, endOfToday: end),
            page: try await figures.page(
                query.slice, of: agency.slug, after: query.after, now: desk.now, endOfToday: end),
            isAtHome: desk.isAtHome(in: agency), catalogue: site.office.catalogue,
            calendar: site.office.catalogue.calendar(of: agency), now: desk.now,
            side: try await site.leaderSide(desk, context, agency))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
