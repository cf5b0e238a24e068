import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/lay-so | one large button, for a device in the waiting room; the number that was just taken |
/// | POST | /can-bo/so-cho | takes a number, calls the next, ends or skips the one at the desk |
struct TicketRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.kiosk(agency: nil).path), use: kiosk)
        routes.post(RouterPath(Link.tickets.path), use: act)
    }

    @Sendable private func kiosk(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try desk(context, request.query["co-quan"])
        let board = try await site.office.counter.tickets.board(at: desk.agency.slug, now: desk.now)
        let page = KioskPage(
            agency: desk.agency, board: board, number: request.query["so"].flatMap { Int($0) }, now: desk.now)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try desk(context, form["co_quan"])
        let (tickets, agency) = (site.office.counter.tickets, desk.agency.slug)
        switch form["viec"] {
        case "lay":
            let number = try await tickets.issue(at: agency, by: context.actor, now: desk.now)
            if form["may"].isEmpty { return site.redirect(to: .desk(agency: agency)) }
            return site.redirect(path: Link.kiosk(agency: agency).path + "&so=\(number)")
        case "goi": _ = try await tickets.callNext(at: agency, by: context.actor, now: desk.now)
        case "xong": try await tickets.end(as: .done, at: agency, by: context.actor, now: desk.now)
        case "vang": try await tickets.end(as: .skipped, at: agency, by: context.actor, now: desk.now)
        default: throw Edge.unreadable
        }
        return site.redirect(to: .desk(agency: agency))
    }

    private func desk(_ context: OfficerContext, _ agency: String?) throws -> Desk {
        try site.desk(of: context, holding: [.reception, .returnDesk], agency: agency.nonEmpty)
    }
}
