import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo | to the officer's first queue that holds anything |
/// | GET, POST | /can-bo/hang-doi/{queue}?co-quan=&tim=&thu-tuc=&kenh=&sau= | one queue; POST of its filter leads back |
struct QueueRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeHome.path), use: home)
        routes.get(RouterPath(Link.queue(":queue").path), use: show)
        SearchBoxRoute(
            site: site, path: Link.queue(":queue").path, box: "tim", kept: ["co-quan", "thu-tuc", "kenh"]
        ).add(to: routes)
    }

    @Sendable private func home(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: nil)
        let counts = try await site.office.queues.counts(desk.request(.new))
        let first = [Queue.mine, .new, .toApprove, .toIssue, .toReturn].first { counts[$0, default: 0] > 0 } ?? .new
        return site.redirect(to: .queue(first.rawValue))
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let queue = Queue(rawValue: try context.parameters.require("queue")) else { throw Edge.notFound }
        let parameters = request.query
        if queue == .asked { return site.redirect(to: .referrals(agency: parameters["co-quan"].map { String($0) })) }
        let desk = try site.desk(of: context, agency: parameters["co-quan"])
        var asked = try await site.request(queue, at: desk)
        let sought = try await site.sought(parameters["tim"], by: context)
        asked.filter = QueueFilter(parameters, sought: sought)
        asked.after = parameters["sau"].flatMap { QueueKey(String($0)) }
        let page = try await site.office.queues.page(asked)
        let side = try await site.side(desk, current: queue)
        let bulk = try await site.bulk(on: queue, at: desk, sought, parameters)
        let view = QueuePage(
            queue: queue, agency: desk.agency, agencies: desk.agencies, counts: side.counts, page: page,
            filter: asked.filter, sought: sought,
            catalogue: site.office.catalogue, calendar: desk.calendar, now: desk.now,
            side: side, bulk: bulk)
        return site.page(view.html(site.frame(context.edge, request)))
    }
}
