import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /an-toan/khoa | adds a security key, after proof anew |
/// | POST | /an-toan/khoa/thach-thuc | what the browser is asked for it, as JSON |
/// | POST | /an-toan/khoa/{key}/bo | forgets one of one's own, after proof anew |
/// | POST | /xac-nhan-lai/khoa | what the browser is asked to prove anew who is here, as JSON |
///
/// For officers with a code on the phone; anybody else finds nothing.
struct SecurityKeyRoutes {
    let site: Site

    /// The form's name of the new key.
    static let field = "khoa_moi"

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.securityKeys(.adding).path), use: show)
        routes.post(RouterPath(Link.securityKeys(.adding).path), use: add)
        routes.post(RouterPath(Link.securityKeys(.addingQuestion).path)) { request, context in
            try await question(.adding, request, context)
        }
        routes.post(RouterPath(Link.securityKeys(.removing(":key")).path), use: remove)
        routes.post(RouterPath(Link.securityKeys(.provingQuestion).path)) { request, context in
            try await question(.proving, request, context)
        }
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let session = try officer(context)
        let here = Link.securityKeys(.adding).path
        guard try await site.office.secondFactors.standing(of: session.account.id).isSetUp else {
            return site.redirect(to: .enrolment(next: here))
        }
        guard try await site.isFresh(session) else { return site.redirect(to: .provingAgain(next: here)) }
        return page(name: "", nil, request, context)
    }

    @Sendable private func add(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let session = try officer(context)
        guard let party = site.keyParty(request) else { throw Edge.notFound }
        guard site.limits.securityKeys.allows(session.account.id.text, at: site.now()) else { throw Edge.tooMany }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        let frame = site.frame(context.edge, request)
        guard !form[Self.field].isEmpty || form["ten"].trimmingBlanks.isEmpty else {
            return page(name: form["ten"], Fault("keys.no_script", frame), request, context)
        }
        do {
            try await site.office.securityKeys.add(
                form[Self.field], named: form["ten"], to: session.account, in: session.id, at: party,
                from: context.edge.origin, now: site.now())
            return site.redirect(to: .safety, flash: .keyAdded)
        } catch let refusal as SecurityKeyRefusal {
            return page(name: form["ten"], Fault(refusal, frame), request, context)
        }
    }

    @Sendable private func remove(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let session = try officer(context)
        guard let key = ID<SecurityKey>(try context.parameters.require("key")) else { throw Edge.notFound }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await site.office.securityKeys.remove(
                key, of: session.account, from: context.edge.origin, at: site.now())
            return site.redirect(to: .safety, flash: .keyRemoved)
        } catch is SecurityKeyRefusal {
            throw Edge.notFound
        }
    }

    /// A new key is asked for where the person proved lately who they are, as adding it asks for.
    private func question(
        _ purpose: SecurityKeyQuestion.Purpose, _ request: Request, _ context: CitizenContext
    ) async throws -> Response {
        _ = try await request.form(context.edge)
        let session = try officer(context)
        if purpose == .adding { guard try await site.isFresh(session) else { throw Edge.forbidden } }
        return try await site.question(purpose, in: session, request, context.edge)
    }

    private func officer(_ context: CitizenContext) throws -> Session {
        guard let session = context.edge.session, session.account.isOfficer else { throw Edge.notFound }
        return session
    }

    private typealias Fault = SecurityKeyPage.Fault

    private func page(name: String, _ fault: Fault?, _ request: Request, _ context: CitizenContext) -> Response {
        let address = site.keyParty(request) == nil ? site.settings.publicAddress : nil
        let page = SecurityKeyPage(name: String(name.prefix(200)), fault: fault, elsewhere: address)
        return site.page(page.html(site.frame(context.edge, request)), status: fault?.status ?? .ok)
    }
}
