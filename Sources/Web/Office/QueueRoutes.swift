import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo | to the officer's first queue that holds anything |
/// | GET | /can-bo/hang-doi/{queue}?co-quan=&tim=&thu-tuc=&kenh=&sau= | one queue |
struct QueueRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeHome.path), use: home)
        routes.get(RouterPath(Link.queue(":queue").path), use: show)
    }

    @Sendable private func home(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: nil)
        let counts = try await site.office.queues.counts(desk.request(.new))
        let first = [Queue.mine, .new, .toApprove, .toIssue, .toReturn].first { counts[$0, default: 0] > 0 } ?? .new
        return site.redirect(to: .queue(first.rawValue))
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let queue = Queue(rawValue: try context.parameters.require("queue")) else { throw Edge.notFound }
        let parameters = request.uri.queryParameters
        let desk = try site.desk(of: context, agency: parameters["co-quan"].map(String.init))
        var asked = desk.request(queue)
        asked.filter = QueueFilter(
            text: parameters["tim"].map { String($0.prefix(100)) }.nonEmpty,
            procedure: parameters["thu-tuc"].map(String.init).nonEmpty, step: nil,
            channel: parameters["kenh"].flatMap { Channel(rawValue: String($0)) })
        asked.after = parameters["sau"].flatMap { QueueKey(String($0)) }
        let page = try await site.office.queues.page(asked)
        let counts = try await site.office.queues.counts(asked)
        let view = QueuePage(
            queue: queue, agency: desk.agency, agencies: desk.agencies, counts: counts, page: page, filter: asked.filter,
            catalogue: site.office.catalogue, calendar: desk.calendar, now: desk.now,
            side: SideView(agency: desk.agency.slug, counts: counts, current: queue))
        return site.page(view.html(site.frame(context.edge, request)))
    }
}

/// Where an officer sits: an agency, the roles held there, the working time.
struct Desk {
    let account: Account
    let agency: Agency
    let agencies: [Agency]
    let calendar: WorkingCalendar
    let now: Date

    /// A request for that queue; "soon" ends with the next working day.
    func request(_ queue: Queue) -> QueueRequest {
        let today = VietnamTime.day(of: now)
        let soon = calendar.closing(on: calendar.workingDay(after: today)) ?? now
        return QueueRequest(
            queue: queue, agency: agency.slug, officer: account.id,
            roles: account.posts.filter { $0.agency == agency.slug }.map(\.role), now: now, soon: soon)
    }
}

extension Site {
    /// The officer's desk at that agency, or at the first one held; an agency without a post is not found.
    func desk(of context: OfficerContext, agency slug: String?) throws -> Desk {
        var seen: Set<String> = []
        let agencies = context.account.posts.map(\.agency).filter { seen.insert($0).inserted }
            .compactMap(office.catalogue.agency)
        guard let agency = slug.map({ wanted in agencies.first { $0.slug == wanted } }) ?? agencies.first else {
            throw Edge.notFound
        }
        return Desk(
            account: context.account, agency: agency, agencies: agencies, calendar: office.catalogue.calendar(of: agency),
            now: now())
    }
}

extension String? {
    fileprivate var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
