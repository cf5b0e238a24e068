import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | / | home: the province's, or by the host an agency's |
/// | GET | /so-lieu | the month's figures |
/// | GET | /tro-giup | help |
/// | GET | /ngon-ngu | keeps the language and goes back |
/// | GET | /hop-thu-demo?den= | the demo's mailbox, of one phone or address where it is given |
struct HomeRoutes {
    let site: Site
    /// Counting what is open costs more the more there is; the page says of what minute its figures are.
    private let front = Remembered<HomePage>(seconds: 5)

    init(site: Site) { self.site = site }

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.home.path), use: home)
        routes.get(RouterPath(Link.figures.path), use: figures)
        routes.get(RouterPath(Link.help.path), use: help)
        routes.get("/ngon-ngu", use: language)
        if site.settings.isDemo { routes.get(RouterPath(Link.mailbox.path), use: mailbox) }
    }

    @Sendable private func home(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let frame = site.frame(context.edge, request)
        if let agency = context.edge.agency { return site.page(try await frontPage(of: agency).html(frame)) }
        let page = try await front.value(at: site.now()) {
            let (mostUsed, figures) = try await mostUsed()
            return HomePage(
                catalogue: site.office.catalogue, mostUsed: Array(mostUsed.prefix(6)), figures: figures, now: site.now()
            )
        }
        return site.page(page.html(frame))
    }

    /// The front page under the agency's own host.
    private func frontPage(of agency: Agency) async throws -> AgencyHomePage {
        let (mostUsed, figures) = try await mostUsed()
        return AgencyHomePage(
            agency: agency, catalogue: site.office.catalogue,
            procedures: mostUsed.filter { $0.agencies.contains(agency.slug) },
            figures: figures.filter { $0.agency == agency.slug },
            provinceAddress: site.settings.publicAddress + Link.home.path, now: site.now())
    }

    /// Every procedure, the most used first, with the month's figures.
    private func mostUsed() async throws -> ([Procedure], [AgencyFigures]) {
        let usage = try await site.office.figures.usage()
        let figures = try await site.office.figures.month(of: VietnamTime.day(of: site.now()))
        // Sorted by place: procedures are large values, and sorting would copy them over and over.
        let procedures = site.office.catalogue.procedures
        let uses = procedures.map { usage[$0.slug, default: 0] }
        return (procedures.indices.sorted { uses[$0] > uses[$1] }.map { procedures[$0] }, figures)
    }

    @Sendable private func figures(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let now = site.now()
        let day = VietnamTime.day(of: now)
        let page = FiguresPage(
            figures: try await site.office.figures.month(of: day),
            silent: try await site.office.silence.counts(now: now), catalogue: site.office.catalogue,
            month: String(day.vietnamese.dropFirst(3)), updated: VietnamTime.stamp(now))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func help(_ request: Request, _ context: VisitorContext) async throws -> Response {
        site.page(HelpPage(catalogue: site.office.catalogue).html(site.frame(context.edge, request)))
    }

    @Sendable private func language(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let chosen = request.query["chon"].flatMap { Language(rawValue: String($0)) } ?? .vi
        let back = LocalPath.checked(request.query["ve"]) ?? Link.home.path
        var response = site.redirect(path: back)
        response.set(CookieName.language, to: chosen.rawValue, isSecure: site.settings.isSecure, lasting: 31_536_000)
        return response
    }

    @Sendable private func mailbox(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let typed = String((request.query["den"] ?? "").prefix(254))
        let page = MailboxPage(typed: typed, messages: try await site.office.mailbox(of: Login(typed)))
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
