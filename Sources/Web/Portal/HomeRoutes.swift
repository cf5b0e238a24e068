import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | / | home |
/// | GET | /so-lieu | the month's figures |
/// | GET | /tro-giup | help |
/// | GET | /ngon-ngu | keeps the language and goes back |
/// | GET | /hop-thu-demo | the demo's mailbox |
struct HomeRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.home.path), use: home)
        routes.get(RouterPath(Link.figures.path), use: figures)
        routes.get(RouterPath(Link.help.path), use: help)
        routes.get("/ngon-ngu", use: language)
        if site.settings.isDemo { routes.get(RouterPath(Link.mailbox.path), use: mailbox) }
    }

    @Sendable private func home(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let now = site.now()
        let usage = try await site.office.figures.usage()
        let figures = try await site.office.figures.month(of: VietnamTime.day(of: now))
        let mostUsed = site.office.catalogue.procedures.sorted {
            usage[$0.slug, default: 0] > usage[$1.slug, default: 0]
        }
        let page = HomePage(
            catalogue: site.office.catalogue, mostUsed: Array(mostUsed.prefix(6)), figures: figures, now: now)
        return site.page(page.html(site.frame(context.edge, request)))
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
        site.page(MailboxPage(messages: try await site.office.mailbox()).html(site.frame(context.edge, request)))
    }
}
