import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/to-chuc?ma= | organisations with that number, for officers who receive |
/// | POST | /can-bo/to-chuc/{organisation}/doi-chieu | its certificate was compared |
/// | POST | /can-bo/to-chuc/{organisation}/them-nguoi | puts a person in, by papers; with proof anew |
struct DeskOrganisationRoutes {
    let site: Site

    private var organisations: Organisations { site.office.people.organisations }

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.people(.deskOrganisations(code: "")).path), use: find)
        SearchBoxRoute(site: site, path: Link.people(.deskOrganisations(code: "")).path, box: "ma", kept: []).add(
            to: routes)
        routes.post(RouterPath(Link.people(.organisationCheck(":organisation")).path), use: check)
        routes.post(RouterPath(Link.people(.organisationAdd(":organisation")).path), use: add)
    }

    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try await site.sought(request.query["ma"], by: context).typed, nil, request, context)
    }

    @Sendable private func check(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let id = try organisation(context)
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await organisations.check(id, by: context.account, from: context.edge.origin, now: site.now())
            return try await shown(form["ma"], .organisationChecked, context)
        } catch let refusal as PeopleRefusal where refusal != .unknown {
            return try await page(form["ma"], refusal, request, context)
        }
    }

    @Sendable private func add(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let id = try organisation(context)
        guard let role = OrganisationRole(rawValue: form["vai_tro"]) else { throw Edge.unreadable }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        guard site.limits.identityChecks.allows("\(context.account.id.text) \(id.text)", at: site.now()) else {
            throw Edge.tooMany
        }
        do {
            try await organisations.add(
                String(form["lien_lac"].prefix(254)), as: role, to: id, by: context.account,
                from: context.edge.origin, now: site.now())
            return try await shown(form["ma"], .memberAdded, context)
        } catch let refusal as PeopleRefusal where refusal != .unknown {
            return try await page(form["ma"], refusal, request, context)
        }
    }

    private func shown(_ typed: String, _ flash: Flash, _ context: OfficerContext) async throws -> Response {
        let sought = try await site.sought(typed, by: context)
        return site.redirect(to: .people(.deskOrganisations(code: sought.carried)), flash: flash)
    }

    private func organisation(_ context: OfficerContext) throws -> ID<Organisation> {
        guard context.account.receives, let id = ID<Organisation>(try context.parameters.require("organisation")) else {
            throw Edge.notFound
        }
        return id
    }

    private func page(
        _ typed: String, _ refusal: PeopleRefusal?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, holding: [.reception])
        var found: [(Organisation, [Membership])] = []
        for organisation in try await organisations.registered(as: typed) {
            found.append((organisation, try await organisations.members(of: organisation.id)))
        }
        let page = DeskOrganisationsPage(agency: desk.agency, typed: typed, found: found, refusal: refusal)
        return site.page(
            page.html(site.frame(context.edge, request), side: try await site.side(desk)),
            status: refusal?.status ?? .ok)
    }
}
