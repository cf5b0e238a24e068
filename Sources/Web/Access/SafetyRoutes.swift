import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /an-toan | the person's open visits and second factor |
/// | POST | /an-toan/phien/{visit}/ket-thuc | ends one of them |
/// | POST | /an-toan/phien/ket-thuc | ends all but this one |
/// | POST | /an-toan/ma-du-phong | makes new recovery codes and shows them once |
/// | GET, POST | /xac-nhan-lai?tiep= | proves anew who is here, and goes on |
struct SafetyRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.safety.path), use: show)
        routes.post(RouterPath(Link.visitEnd(":visit").path), use: end)
        routes.post(RouterPath(Link.visitsEnd.path), use: endOthers)
        routes.post(RouterPath(Link.recoveryCodes.path), use: renew)
        routes.get(RouterPath(Link.provingAgain(next: "").path), use: ask)
        routes.post(RouterPath(Link.provingAgain(next: "").path), use: prove)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let account = context.account
        let frame = site.frame(context.edge, request)
        let standing = try await site.office.secondFactors.standing(of: account.id)
        let page = SafetyPage(
            account: account, current: context.edge.session?.id,
            visits: try await site.office.sessions.visits(of: account.id, at: site.now()),
            standing: standing, isExempt: site.isExempt(account),
            keys: try await site.keysView(of: account, standing, request)?.html(frame),
            signOns: try await site.signOnLinks(context.edge, account).map { $0.html(frame) })
        return site.page(page.html(frame))
    }

    @Sendable private func end(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        guard let visit = ID<Session>(try context.parameters.require("visit")) else { throw Edge.notFound }
        try await site.office.sessions.end(visit, of: context.account, from: context.edge.origin, at: site.now())
        return site.redirect(to: .safety, flash: .visitEnded)
    }

    @Sendable private func endOthers(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        guard let current = context.edge.session?.id else { throw Edge.forbidden }
        try await site.office.sessions.endOthers(
            than: current, of: context.account, from: context.edge.origin, at: site.now())
        return site.redirect(to: .safety, flash: .visitsEnded)
    }

    /// Answers with the codes themselves: kept as hashes, they can't be shown by another request.
    @Sendable private func renew(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            let codes = try await site.office.secondFactors.renewCodes(
                of: context.account, from: context.edge.origin, at: site.now())
            let page = RecoveryCodesPage(codes: codes, next: Link.safety.path, isNew: false)
            return site.page(page.html(site.frame(context.edge, request)))
        } catch SecondFactorRefusal.notAwaited {
            return site.redirect(to: .safety)
        }
    }

    @Sendable private func ask(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = PostedForm(values: ["tiep": [request.query["tiep"] ?? ""]])
        let page = ProvingPage(
            action: Link.provingAgain(next: "").path, form: form, failure: nil,
            proofs: try await site.signOnProofs(context.edge),
            key: try await site.proofKey(nil, request, context.edge))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func prove(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        return site.redirect(path: LocalPath.checked(form["tiep"]) ?? Link.safety.path)
    }
}
