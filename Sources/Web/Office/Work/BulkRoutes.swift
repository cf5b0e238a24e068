import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | POST | /can-bo/hang-loat | one act on every ticked dossier, each decided by itself |
/// | GET | /can-bo/hang-loat/{order} | what was done and what not; for who ordered it |
struct BulkRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.post(RouterPath(Link.bulk.path), use: carryOut)
        routes.get(RouterPath(Link.bulkReport(":order").path), use: report)
    }

    @Sendable private func carryOut(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(of: context, agency: form["co-quan"])
        guard let act = BulkAct(rawValue: form["viec"]), let id = ID<BulkOrder>(form["lan"]) else {
            throw Edge.unreadable
        }
        let items = form.all("chon").compactMap { BulkOrder.Item($0) }
        guard !items.isEmpty else { return back(to: form["hang-doi"], flash: .bulkNothing) }
        let assignee = try await assignee(form["can_bo"])
        if act == .assign, assignee == nil { return back(to: form["hang-doi"], flash: .bulkNobody) }
        var release: Release?
        if act == .handOver {
            release = try? ReleaseForm(form: form).release()
            guard release?.isComplete == true else { return try await whoCollects(form, items, desk, request, context) }
            try limitIdentityChecks(of: items)
        }
        let order = BulkOrder(
            id: id, agency: desk.agency.slug, act: act, assignee: assignee, release: release, items: items)
        return try await carryOut(order, request, context)
    }

    private func carryOut(
        _ order: BulkOrder, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let t = site.frame(context.edge, request).t
        try await site.office.work.carryOut(order, by: context.account, texts: site.office.texts, at: site.now()) {
            BulkWords.reason($0, t)
        }
        return site.redirect(to: .bulkReport(order.id.text))
    }

    /// Results go out to somebody: first the page that asks to whom, and how that was checked.
    private func whoCollects(
        _ form: PostedForm, _ items: [BulkOrder.Item], _ desk: Desk, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let page = BulkHandoverPage(agency: desk.agency, items: items, typed: form, side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)), status: .unprocessableContent)
    }

    /// A number is not tried out on dossiers by the hundred either.
    private func limitIdentityChecks(of items: [BulkOrder.Item]) throws {
        for item in items where !site.limits.identityChecks.allows(item.code.text, at: site.now()) {
            throw Edge.tooMany
        }
    }

    @Sendable private func report(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = ID<BulkOrder>(try context.parameters.require("order")),
            let report = try await site.office.work.report(id, of: context.account.id)
        else { throw Edge.notFound }
        let desk = try site.desk(of: context, agency: report.agency)
        let page = BulkReportPage(agency: desk.agency, report: report, side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    private func assignee(_ typed: String) async throws -> Person? {
        guard let id = ID<Account>(typed) else { return nil }
        return try await site.office.accounts.find(id)?.person
    }

    private func back(to queue: String, flash: Flash) -> Response {
        site.redirect(to: .queue((Queue(rawValue: queue) ?? .all).rawValue), flash: flash)
    }
}
