import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /to-chuc | the own organisations and invitations; founds one |
/// | GET | /to-chuc/{organisation}?truoc= | one: its people, dossiers, invitations, what happened |
/// | POST | /to-chuc/{organisation}/moi | invites a phone or address; counted by account and contact |
/// | POST | /to-chuc/{organisation}/vai-tro | gives a member another role |
/// | POST | /to-chuc/{organisation}/thoi | takes a member out, or leaves |
struct OrganisationRoutes {
    let site: Site

    private var organisations: Organisations { site.office.people.organisations }

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.people(.organisations).path), use: list)
        routes.post(RouterPath(Link.people(.organisations).path), use: found)
        routes.get(RouterPath(Link.people(.organisation(":organisation", before: nil)).path), use: show)
        routes.post(RouterPath(Link.people(.invite(":organisation")).path), use: invite)
        routes.post(RouterPath(Link.people(.memberRole(":organisation")).path), use: give)
        routes.post(RouterPath(Link.people(.memberEnd(":organisation")).path), use: remove)
    }

    @Sendable private func list(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await page(OrganisationForm(), nil, request, context)
    }

    @Sendable private func found(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.register.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        do {
            guard !context.account.isOfficer else { throw PeopleRefusal.notYourRole }
            let id = try await organisations.found(
                form["ten"], code: form["ma"], by: context.account, now: site.now())
            return site.redirect(to: .people(.organisation(id.text, before: nil)), flash: .organisationFounded)
        } catch let refusal as PeopleRefusal {
            return try await page(OrganisationForm(name: form["ten"], code: form["ma"]), refusal, request, context)
        }
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await page(of: try await view(context), "", nil, request, context)
    }

    @Sendable private func invite(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let view = try await view(context)
        let contact = String(form["lien_lac"].prefix(254))
        guard site.limits.register.allows(context.account.id.text, at: site.now()),
            site.limits.registerOfLogin.allows(Login(contact)?.text ?? "", at: site.now())
        else { throw Edge.tooMany }
        let base = site.settings.publicAddress
        do {
            guard let role = OrganisationRole(rawValue: form["vai_tro"]) else { throw Edge.unreadable }
            try await organisations.invite(
                contact, as: role, to: view.organisation.id, by: context.account,
                from: context.edge.remote, now: site.now()
            ) { base + Link.people(.invitation($0)).path }
            return site.redirect(
                to: .people(.organisation(view.organisation.id.text, before: nil)), flash: .invitationSent)
        } catch let refusal as PeopleRefusal {
            return try await page(of: view, contact, refusal, request, context)
        } catch is IdentityRefusal {
            throw Edge.tooMany
        }
    }

    @Sendable private func give(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let view = try await view(context)
        guard let role = OrganisationRole(rawValue: form["vai_tro"]) else { throw Edge.unreadable }
        let id = view.organisation.id
        return try await act(on: view, request, context) {
            try await organisations.give(
                role, to: try member(form), of: id, by: context.account, now: site.now())
            return site.redirect(to: .people(.organisation(id.text, before: nil)), flash: .roleGiven)
        }
    }

    @Sendable private func remove(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let view = try await view(context)
        let id = view.organisation.id
        return try await act(on: view, request, context) {
            let member = try member(form)
            try await organisations.remove(member, from: id, by: context.account, now: site.now())
            return member == context.account.id
                ? site.redirect(to: .people(.organisations), flash: .organisationLeft)
                : site.redirect(to: .people(.organisation(id.text, before: nil)), flash: .memberRemoved)
        }
    }

    private func member(_ form: PostedForm) throws -> ID<Account> {
        guard let id = ID<Account>(form["nguoi"]) else { throw Edge.unreadable }
        return id
    }

    private func act(
        on view: OrganisationView, _ request: Request, _ context: CitizenContext,
        _ body: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await body()
        } catch let refusal as PeopleRefusal where refusal != .unknown {
            return try await page(of: view, "", refusal, request, context)
        }
    }

    /// The organisation that the path names, for its members alone.
    private func view(_ context: CitizenContext) async throws -> OrganisationView {
        guard let id = ID<Organisation>(try context.parameters.require("organisation")),
            let view = try await organisations.find(id, for: context.account.id, now: site.now())
        else { throw Edge.notFound }
        return view
    }

    private func page(
        _ form: OrganisationForm, _ refusal: PeopleRefusal?, _ request: Request, _ context: CitizenContext
    ) async throws -> Response {
        let page = OrganisationsPage(
            organisations: try await organisations.all(of: context.account.id),
            invitations: try await organisations.invitations(of: context.account, now: site.now()), form: form,
            refusal: refusal)
        return site.page(page.html(site.frame(context.edge, request)), status: refusal?.status ?? .ok)
    }

    private func page(
        of view: OrganisationView, _ typed: String, _ refusal: PeopleRefusal?, _ request: Request,
        _ context: CitizenContext
    ) async throws -> Response {
        let before = request.method == .get ? request.query["truoc"].flatMap { ID<Dossier>($0) } : nil
        let page = OrganisationPage(
            view: view, account: context.account.id, typed: typed, refusal: refusal,
            dossiers: try await site.office.people.parties.dossiers(
                of: view.organisation.id, for: context.account.id, before: before), isFirst: before == nil,
            catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)), status: refusal?.status ?? .ok)
    }
}

/// What was typed to found an organisation.
struct OrganisationForm {
    var name = ""
    var code = ""
}
