import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/tai-khoan?co-quan=&truoc= | officers' accounts of an agency |
/// | GET | /can-bo/tai-khoan/{account} | one: posts, second factor, visits, what happened |
/// | POST | /can-bo/tai-khoan/{account}/{act} | resets, ends visits, shuts, opens, gives and takes posts |
///
/// For administrators of the agency and of the province; anybody else's officer is not found.
struct OfficerAccountRoutes {
    let site: Site

    private var officers: Officers { site.office.officers }

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officers(agency: nil, before: nil).path), use: list)
        routes.get(RouterPath(Link.officerAccount(":account").path), use: show)
        for act in OfficerAccountAct.allCases {
            routes.post(RouterPath(Link.officerAct(":account", act).path)) { request, context in
                try await perform(act, request, context)
            }
        }
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let offered = try places(for: context.account, context.edge.language)
        let wanted = request.query["co-quan"].nonEmpty ?? offered.first?.value
        guard let agency = offered.first(where: { $0.value == wanted }) else { throw Edge.notFound }
        let found = try await officers.page(
            of: agency.value, before: request.query["truoc"].flatMap { ID<Account>($0) })
        let page = OfficersPage(
            agency: agency, agencies: offered, officers: found, viewer: context.account,
            side: try await side(context, .officers(agency: nil, before: nil)))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try await officer(context), nil, request, context)
    }

    private func perform(
        _ act: OfficerAccountAct, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let form = try await request.form(context.edge)
        let officer = try await officer(context)
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await officers.perform(
                try wanted(act, form), on: officer.account.id, by: context.account, from: context.edge.origin,
                at: site.now())
            return site.redirect(to: .officerAccount(officer.account.id.text), flash: act.flash)
        } catch OfficerRefusal.lastPost {
            return try await page(officer, "access.last_post", request, context)
        } catch is OfficerRefusal {
            throw Edge.notFound
        }
    }

    private func wanted(_ act: OfficerAccountAct, _ form: PostedForm) throws -> OfficerAct {
        switch act {
        case .resetFactor: .resetFactor
        case .endVisits: .endVisits
        case .disable: .disable
        case .enable: .enable
        case .give: .give(try post(form))
        case .take: .take(try post(form))
        }
    }

    private func post(_ form: PostedForm) throws -> Post {
        let province = site.office.catalogue.province.slug
        guard let role = Role(rawValue: form["vai_tro"]),
            role == .provinceAdministrator
                ? form["co_quan"] == province : site.office.catalogue.agency(form["co_quan"]) != nil
        else { throw Edge.unreadable }
        return Post(agency: form["co_quan"], role: role)
    }

    /// The officer of the address, for whoever sees to the account.
    func officer(_ context: OfficerContext) async throws -> Officer {
        guard let id = ID<Account>(try context.parameters.require("account")),
            let officer = try await officers.find(id, for: context.account)
        else { throw Edge.notFound }
        return officer
    }

    /// The officer's page, with what was typed into the form of sign-ons where that was refused.
    func page(
        _ officer: Officer, _ problem: Phrase?, _ request: Request, _ context: OfficerContext,
        typed: PostedForm = PostedForm(values: [:])
    ) async throws -> Response {
        let id = officer.account.id
        let frame = site.frame(context.edge, request)
        let page = OfficerAccountPage(
            officer: officer, viewer: context.account, places: try places(for: context.account, context.edge.language),
            visits: try await site.office.sessions.visits(of: id, at: site.now()),
            standing: try await site.office.secondFactors.standing(of: id),
            events: Array(try await site.office.security.page(about: id).prefix(20)), problem: problem,
            signOns: try await site.officerSignOns(id, typed: typed).map { $0.html(frame) },
            side: try await side(context, .officers(agency: nil, before: nil)))
        return site.page(page.html(frame), status: problem == nil ? .ok : .conflict)
    }

    /// The agencies that the administrator sees to, the province last for its own administrator.
    private func places(for account: Account, _ language: Language) throws -> [(value: String, text: String)] {
        guard account.administersAccounts else { throw Edge.forbidden }
        let catalogue = site.office.catalogue
        let agencies = catalogue.agencies.filter { account.administers($0.slug) }.map {
            ($0.slug, $0.shortName.text(language))
        }
        return agencies
            + (account.isProvinceAdministrator
                ? [(catalogue.province.slug, catalogue.province.name.text(language))] : [])
    }

    private func side(_ context: OfficerContext, _ current: Link) async throws -> HTML {
        let t = site.office.texts.wording(context.edge.language)
        guard !context.account.isProvinceAdministrator else {
            return AdministrationSide(current: current, catalogue: site.office.catalogue).html(t)
        }
        return try await site.side(try site.desk(of: context, agency: nil)).html(t)
    }
}

extension OfficerAccountAct {
    /// What the page says afterwards.
    var flash: Flash {
        switch self {
        case .resetFactor: .factorReset
        case .endVisits: .officerVisitsEnded
        case .disable: .officerDisabled
        case .enable: .officerEnabled
        case .give: .postGiven
        case .take: .postTaken
        }
    }
}
