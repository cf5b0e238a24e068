import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/ma-xac-thuc?tiep= | the code after the password, or a recovery code |
/// | GET, POST | /can-bo/ma-xac-thuc/cai-dat?tiep= | sets the second factor up; answers once with the recovery codes |
struct SecondFactorRoutes {
    let site: Site

    private var factors: SecondFactors { site.office.secondFactors }

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.secondFactor(next: "").path), use: ask)
        routes.post(RouterPath(Link.secondFactor(next: "").path), use: check)
        routes.get(RouterPath(Link.enrolment(next: "").path), use: show)
        routes.post(RouterPath(Link.enrolment(next: "").path), use: enrol)
    }

    @Sendable private func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let next = request.query["tiep"] ?? ""
        guard let pending = context.edge.pending else { return site.awayFromSecondFactor(context.edge, next) }
        guard pending.awaits == .code else { return site.redirect(to: .enrolment(next: next)) }
        return site.page(try await site.secondFactorPage(pending, next: next, request, context.edge))
    }

    @Sendable private func check(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let next = form["tiep"]
        guard let pending = context.edge.pending, pending.awaits == .code else {
            return site.awayFromSecondFactor(context.edge, next)
        }
        guard site.limits.signIn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        do {
            try await factors.verify(
                String(form["code"].prefix(40)), of: pending.account, from: context.edge.origin, at: site.now())
            let answer = site.redirect(path: LocalPath.checked(next) ?? Link.officeHome.path)
            return try await site.completed(context.edge, pending, answer)
        } catch let refusal as SecondFactorRefusal {
            let text = refusal.text(site.frame(context.edge, request).t)
            let page = try await site.secondFactorPage(pending, next: next, error: text, request, context.edge)
            return site.page(page, status: refusal.status)
        }
    }

    @Sendable private func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let next = request.query["tiep"] ?? ""
        guard let account = enrolling(context.edge) else { return site.awayFromSecondFactor(context.edge, next) }
        do {
            return try await page(of: account, next: next, nil, request, context.edge)
        } catch SecondFactorRefusal.notAwaited {
            return site.redirect(to: .safety)
        }
    }

    @Sendable private func enrol(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let next = form["tiep"]
        guard let account = enrolling(context.edge) else { return site.awayFromSecondFactor(context.edge, next) }
        guard site.limits.signIn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        if context.edge.session != nil, let asking = try await site.proving(form, request, context.edge) {
            return asking
        }
        do {
            let codes = try await factors.enrol(
                account, code: String(form["code"].prefix(20)), from: context.edge.origin, at: site.now())
            return try await shown(codes, next: next, request, context.edge)
        } catch SecondFactorRefusal.notAwaited {
            return site.redirect(to: .safety)
        } catch let refusal as SecondFactorRefusal {
            return try await page(of: account, next: next, refusal, request, context.edge)
        }
    }

    /// The codes, this once; a pending visit is one from here on.
    private func shown(
        _ codes: [String], next: String, _ request: Request, _ context: EdgeContext
    ) async throws -> Response {
        let frame = site.frame(context, request)
        let page = RecoveryCodesPage(codes: codes, next: LocalPath.checked(next) ?? Link.safety.path, isNew: true)
        let answer = site.page(page.html(frame))
        guard let pending = context.pending else { return answer }
        return try await site.completed(context, pending, answer)
    }

    private func page(
        of account: Account, next: String, _ refusal: SecondFactorRefusal?, _ request: Request, _ context: EdgeContext
    ) async throws -> Response {
        let totp = try await factors.begin(for: account.id, at: site.now())
        let frame = site.frame(context, request)
        let login = account.email?.text ?? account.phone?.text ?? account.name
        let address = totp.address(of: login, issuer: frame.t("site.name", ["province": frame.shortProvince]))
        let page = EnrolmentPage(
            person: account.name, next: next, qr: TrackingQR(address: address), secret: Base32.text(totp.secret),
            isRequired: context.pending != nil, error: refusal?.text(frame.t))
        return site.page(page.html(frame), status: refusal?.status ?? .ok)
    }

    /// Who may set one up here: an officer whose visit awaits it, or who is in and wants it.
    private func enrolling(_ context: EdgeContext) -> Account? {
        if let pending = context.pending { return pending.awaits == .enrolment ? pending.account : nil }
        return context.session?.account.isOfficer == true ? context.session?.account : nil
    }
}
