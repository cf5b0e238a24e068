import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/im-lang?co-quan=&sau= | dossiers whose limit has passed; for leaders and inspectors |
struct SilenceRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeSilence(agency: nil).path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let parameters = request.query
        let desk = try site.desk(of: context, agency: parameters["co-quan"])
        guard desk.isLeading else { throw Edge.forbidden }
        let last = parameters["sau"].flatMap { QueueKey(String($0)) }
        let silence = site.office.silence
        let page = try await silence.page(of: desk.agency.slug, after: last, now: desk.now)
        let view = SilencePage(
            agency: desk.agency, total: try await silence.count(of: desk.agency.slug, now: desk.now), page: page,
            questions: try await silence.questions(to: desk.agency.slug, now: desk.now),
            catalogue: site.office.catalogue, calendar: desk.calendar, now: desk.now,
            side: try await site.side(desk))
        return site.page(view.html(site.frame(context.edge, request)))
    }
}

extension Desk {
    /// The officer sees the whole of the agency: leads it, looks after it, or inspects it.
    var isLeading: Bool { account.leads(agency.slug) }
}
