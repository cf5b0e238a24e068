import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/luu-tru | classes of retention, the last nights, what goes next, holds |
/// | POST | /quan-tri/luu-tru/giu-lai | holds a dossier, or everything, from being erased |
/// | POST | /quan-tri/luu-tru/giu-lai/{hold}/bo | ends a hold |
struct RetentionRoutes {
    let site: Site

    private var retaining: Retaining { site.office.retaining }

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.retention.path), use: show)
        routes.post(RouterPath(Link.retentionHolds.path), use: hold)
        routes.post(RouterPath(Link.retentionHoldEnd(":hold").path), use: end)
    }

    @Sendable private func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        try await page(HoldForm(), nil, request, context)
    }

    @Sendable private func hold(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let typed = HoldForm(form)
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await retaining.hold(
                typed.wanted, because: typed.reason, by: context.account.person, from: context.edge.origin,
                at: site.now())
            return site.redirect(to: .retention, flash: .holdPlaced)
        } catch let refusal as RetentionRefusal {
            return try await page(typed, refusal, request, context)
        }
    }

    @Sendable private func end(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let hold = ID<RetentionHold>(try context.parameters.require("hold")) else { throw Edge.notFound }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await retaining.release(
                hold, by: context.account.person, from: context.edge.origin, at: site.now())
            return site.redirect(to: .retention, flash: .holdEnded)
        } catch let refusal as RetentionRefusal {
            return try await page(HoldForm(), refusal, request, context)
        }
    }

    private func page(
        _ form: HoldForm, _ refusal: RetentionRefusal?, _ request: Request, _ context: AdministratorContext
    ) async throws -> Response {
        let tonight = VietnamTime.day(of: site.now()).adding(days: 1)
        let page = RetentionPage(
            catalogue: site.office.catalogue, holds: try await retaining.holds(), runs: try await retaining.runs(),
            next: try await site.office.purge.trial(on: tonight), form: form, refusal: refusal)
        let status: HTTPResponse.Status =
            switch refusal {
            case nil: .ok
            case .unknownHold, .alreadyHeld: .conflict
            case .noReason, .unknownDossier: .unprocessableContent
            }
        return site.page(page.html(site.frame(context.edge, request)), status: status)
    }
}
