import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /dang-nhap/tiep | whom a provider vouches for, and what is asked before an account opens |
/// | POST | /dang-nhap/tiep/gui-ma | sends a code to a phone or address |
/// | POST | /dang-nhap/tiep/ma | the code: links its account, or makes one |
/// | POST | /dang-nhap/tiep/mat-khau | an account's password: links it |
struct SignOnArrivalRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.signOn(.arrival).path), use: show)
        routes.post(RouterPath(Link.signOn(.sendCode).path), use: sendCode)
        routes.post(RouterPath(Link.signOn(.code).path), use: settle)
        routes.post(RouterPath(Link.signOn(.password).path), use: prove)
    }

    @Sendable private func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        try await page(nil, request, context.edge) ?? site.redirect(to: .signIn(next: nil))
    }

    @Sendable private func sendCode(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signOn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        let typed = form.values["lien_he"]?.first.map { String($0.prefix(254)) }
        if let login = typed.flatMap({ Login($0) }) {
            guard site.limits.registerOfLogin.allows(login.text, at: site.now()) else { throw Edge.tooMany }
        }
        return try await trying("lien_he", typed ?? "", request, context.edge) { secret in
            try await site.office.signOns.sendCode(
                secret, to: typed, language: context.edge.language, at: site.now())
            return site.redirect(to: .signOn(.arrival))
        }
    }

    @Sendable private func settle(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signOn.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        return try await trying("ma", "", request, context.edge) { secret in
            let (account, arrival) = try await site.office.signOns.settle(
                secret, code: String(form["ma"].prefix(20)), language: context.edge.language,
                from: context.edge.origin, at: site.now())
            return try await site.opened(for: account, by: arrival.identity, to: arrival.next, context.edge)
        }
    }

    @Sendable private func prove(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let arrival = try await arrival(request)
        let login = form["login"].isEmpty ? arrival?.contact?.text ?? "" : form["login"]
        do {
            let credentials = PostedForm(values: ["login": [login], "password": [form["password"]]])
            let account = try await site.signIn(credentials, context.edge)
            return try await trying("password", form["login"], request, context.edge) { secret in
                let arrival = try await site.office.signOns.link(
                    secret, with: account, as: .signIn, from: context.edge.origin, at: site.now())
                return try await site.opened(for: account, by: arrival.identity, to: arrival.next, context.edge)
            }
        } catch let failure as SignInFailure {
            let fault = SignOnArrivalPage.Fault(field: "password", text: failure.phrase, typed: form["login"])
            return try await page(fault, request, context.edge, status: failure.status)
                ?? site.redirect(to: .signIn(next: nil))
        }
    }

    /// Runs a step on what arrived in this browser; a refusal of the step shows the page again, one of the account ends.
    private func trying(
        _ field: String, _ typed: String, _ request: Request, _ context: EdgeContext,
        _ step: (String) async throws -> Response
    ) async throws -> Response {
        guard let arrival = try await arrival(request), let secret = site.signOnSecret(request) else {
            return site.redirect(to: .signIn(next: nil))
        }
        do {
            return try await step(secret)
        } catch let refusal as IdentityRefusal {
            let fault = SignOnArrivalPage.Fault(field: field, text: refusal.phrase, typed: typed)
            return try await page(fault, request, context, status: .unprocessableContent)
                ?? site.redirect(to: .signIn(next: nil))
        } catch let refusal as SignOnRefusal {
            return site.refused(refusal, at: arrival.identity.provider, request, context)
        }
    }

    private func arrival(_ request: Request) async throws -> SignOnArrival? {
        guard let secret = site.signOnSecret(request) else { return nil }
        return try await site.office.signOns.arrival(secret, at: site.now())
    }

    private func page(
        _ fault: SignOnArrivalPage.Fault?, _ request: Request, _ context: EdgeContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response? {
        guard let arrival = try await arrival(request),
            let provider = try? site.office.signOns.provider(arrival.identity.provider)
        else { return nil }
        let frame = site.frame(context, request)
        if arrival.purpose == .link {
            return site.page(SignOnLinkingPage(arrival: arrival, provider: provider.name).html(frame))
        }
        return site.page(
            SignOnArrivalPage(arrival: arrival, provider: provider.name, fault: fault).html(frame), status: status)
    }
}
