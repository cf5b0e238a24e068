import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/xuat-du-lieu?co-quan=&truoc= | what waits for one's word, and what was asked for |
/// | POST | /can-bo/xuat-du-lieu | asks to take a long list out |
/// | GET | /can-bo/xuat-du-lieu/{export} | one request: for its asker, and whoever may decide |
/// | POST | /can-bo/xuat-du-lieu/{export}/quyet-dinh | approves or refuses, with proof anew |
/// | POST | /can-bo/xuat-du-lieu/{export}/rut | takes an own request back |
struct ExportRoutes {
    let site: Site

    private var exports: Exports { site.office.exports }

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.exports(.list(agency: nil, before: nil)).path), use: list)
        routes.post(RouterPath(Link.exports(.list(agency: nil, before: nil)).path), use: ask)
        routes.get(RouterPath(Link.exports(.one(":export")).path), use: show)
        routes.post(RouterPath(Link.exports(.verdict(":export")).path), use: decide)
        routes.post(RouterPath(Link.exports(.withdrawal(":export")).path), use: withdraw)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"].nonEmpty)
        let (found, next) = try await exports.page(
            for: context.account, at: desk.agency.slug, before: request.query["truoc"].flatMap { ID($0) })
        let page = ExportsPage(
            agency: desk.agency, viewer: context.account,
            waiting: try await exports.waiting(for: context.account, at: desk.agency.slug, now: desk.now),
            requests: found, next: next, now: desk.now, side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func ask(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let address = ExportAddress(form["tep"]), let lines = Int(form["dong"]), lines > 0 else {
            throw Edge.unreadable
        }
        let desk = try site.desk(of: context, agency: address.agency)
        guard address.kind != .receipts || context.account.readsReceipts(of: desk.agency.slug) else {
            throw Edge.notFound
        }
        do {
            let wish = try ExportWish(
                of: address.kind, at: desk.agency.slug, address: address.text, lines: lines, reason: form["ly_do"])
            let id = try await exports.ask(wish, by: context.account, from: context.edge.origin, at: site.now())
            return site.redirect(to: .exports(.one(id.text)), flash: .exportAsked)
        } catch let refusal as ExportRefusal {
            let frame = site.frame(context.edge, request)
            let taken = try await exports.taken(
                besides: address.text, of: address.kind, at: desk.agency.slug, by: context.account, now: site.now())
            let page = ExportWishPage(
                agency: desk.agency, address: address, lines: lines, alone: site.office.catalogue.province.exportsAlone,
                taken: taken, waiting: nil, problem: FormProblem(text: try refusal.words(frame.t), typed: form),
                side: try await site.side(desk))
            return site.page(page.html(frame), status: .unprocessableContent)
        }
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try await found(context), nil, request, context)
    }

    @Sendable private func decide(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let export = try await found(context)
        guard let verdict = ExportVerdict(rawValue: form["quyet"]) else { throw Edge.unreadable }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await exports.decide(
                export.id, isApproval: verdict == .approve, words: form["loi"], by: context.account,
                from: context.edge.origin, at: site.now())
            return site.redirect(
                to: .exports(.list(agency: export.agency, before: nil)),
                flash: verdict == .approve ? .exportApproved : .exportRefused)
        } catch let refusal as ExportRefusal {
            return try await refused(refusal, form, request, context)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let export = try await found(context)
        do {
            try await exports.withdraw(export.id, by: context.account, at: site.now())
            return site.redirect(to: .exports(.one(export.id.text)), flash: .exportWithdrawn)
        } catch let refusal as ExportRefusal {
            return try await refused(refusal, form, request, context)
        }
    }

    private func refused(
        _ refusal: ExportRefusal, _ form: PostedForm, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let problem = FormProblem(text: try refusal.words(site.frame(context.edge, request).t), typed: form)
        return try await page(try await found(context), problem, request, context, status: refusal.status)
    }

    /// The request that the path names, for who asked or may decide.
    private func found(_ context: OfficerContext) async throws -> ExportRequest {
        guard let id = ID<ExportRequest>(try context.parameters.require("export")),
            let found = try await exports.find(id, for: context.account)
        else { throw Edge.notFound }
        return found
    }

    private func page(
        _ export: ExportRequest, _ problem: FormProblem?, _ request: Request, _ context: OfficerContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let desk = try site.desk(of: context, agency: export.agency)
        let page = ExportPage(
            agency: desk.agency, viewer: context.account, export: export, now: desk.now, problem: problem,
            side: try await site.side(desk))
        return site.page(page.html(site.frame(context.edge, request)), status: status)
    }
}

/// What a head says to an export.
enum ExportVerdict: String, Sendable {
    case approve = "duyet"
    case refuse = "tu-choi"
}
