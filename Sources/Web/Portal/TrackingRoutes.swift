import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | /tra-cuu?ma=&bn= | asks for code and PIN; with a paper's code, what the public log says of the paper |
/// | POST | /tra-cuu | the dossier without anything personal; throttled by address and by dossier |
struct TrackingRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.tracking.path), use: ask)
        routes.post(RouterPath(Link.tracking.path), use: show)
    }

    @Sendable private func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let code = request.query["ma"].map { String($0.prefix(60)) } ?? ""
        var page = TrackingPage(code: code, error: nil)
        if let short = request.query["bn"], case .found(let check) = try await site.lookUp(short, context) {
            page.proof = ShortCheckView(check: check, catalogue: site.office.catalogue)
        }
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let frame = site.frame(context.edge, request)
        let typed = String(form["ma"].prefix(60))
        let isAllowed =
            site.limits.tracking.allows(context.edge.remote, at: site.now())
            && site.limits.trackingOfDossier.allows(DossierCode(typed)?.text ?? "", at: site.now())
        guard isAllowed else {
            return site.page(
                TrackingPage(code: typed, error: frame.t("tracking.too_many")).html(frame), status: .tooManyRequests)
        }
        guard let code = DossierCode(typed), let pin = TrackingPIN(form["pin"]),
            let file = try await tracked(code, pin)
        else {
            return site.page(
                TrackingPage(code: typed, error: frame.t("tracking.wrong")).html(frame), status: .unprocessableContent)
        }
        let page = DossierPage(
            file: file, calendar: site.office.catalogue.calendar(of: file.agency), now: site.now(), isTracking: true,
            agencies: site.office.catalogue.agencies)
        return site.page(page.html(frame))
    }

    /// The dossier; `nil` for a wrong PIN and for no dossier alike.
    private func tracked(_ code: DossierCode, _ pin: TrackingPIN) async throws -> DossierFile? {
        do {
            return try await site.office.dossiers.track(code, pin: pin)
        } catch Refusal.unknownDossier {
            return nil
        }
    }
}
