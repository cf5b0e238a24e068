import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/bo-loc?co-quan= | the officer's own filters |
/// | GET | /can-bo/bo-loc/{filter} | to its queue |
/// | POST | /can-bo/bo-loc | keeps a queue as it is narrowed now |
/// | POST | /can-bo/bo-loc/{filter}/xoa | lets go of one |
struct FilterRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.savedFilters(agency: nil).path), use: show)
        routes.get(RouterPath(Link.savedFilter(":filter").path), use: open)
        routes.post(RouterPath(Link.savedFilters(agency: nil).path), use: keep)
        routes.post(RouterPath(Link.savedFilterDrop(":filter").path), use: drop)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        let page = FilterPage(agency: desk.agency, side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func keep(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(of: context, agency: form["co-quan"])
        guard let queue = Queue(rawValue: form["hang-doi"]) else { throw Edge.unreadable }
        let sought = try await site.sought(form["tim"], by: context)
        let filter = QueueFilter(form.values.compactMapValues(\.first), sought: sought)
        let path = Link.queue(queue.rawValue).path + filter.query(at: desk.agency.slug, sought)
        do {
            try await site.office.work.keep(
                filter, of: queue, as: form["ten"], for: context.account.id, in: desk.agency.slug, at: desk.now)
            return site.redirect(path: path, flash: .filterKept)
        } catch let refusal as FilterRefusal {
            return site.redirect(path: path, flash: refusal == .missingName ? .filterNameless : .filterFull)
        }
    }

    @Sendable private func open(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = ID<SavedFilter>(try context.parameters.require("filter")),
            let saved = try await site.office.work.filter(id, of: context.account.id)
        else { throw Edge.notFound }
        let desk = try site.desk(of: context, agency: saved.agency)
        let sought = try await site.sought(saved.filter.text, by: context)
        return site.redirect(
            path: Link.queue(saved.queue.rawValue).path + saved.filter.query(at: desk.agency.slug, sought))
    }

    @Sendable private func drop(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let id = ID<SavedFilter>(try context.parameters.require("filter")) else { throw Edge.notFound }
        try await site.office.work.drop(filter: id, of: context.account.id)
        return site.redirect(to: .savedFilters(agency: form["co-quan"]), flash: .filterDropped)
    }
}

extension QueueFilter {
    /// As addresses and forms carry it.
    init(_ values: [String: String], sought: SoughtWords) {
        self.init(
            text: sought.typed.isEmpty ? nil : sought.typed,
            procedure: values["thu-tuc"].map { String($0.prefix(100)) }.nonEmpty, step: nil,
            channel: values["kenh"].flatMap { Channel(rawValue: $0) })
    }

    /// The same as the end of an address.
    func query(at agency: String, _ sought: SoughtWords) -> String {
        Link.query([
            ("co-quan", agency), ("tim", sought.carried), ("thu-tuc", procedure ?? ""),
            ("kenh", channel?.rawValue ?? ""),
        ])
    }
}
