import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/mau-giay?co-quan= | every paper, and whether it has words of its own; "" is the province's |
/// | GET | /quan-tri/mau-giay/{paper}?co-quan=&mau= | its paragraphs, to be changed; the fields; every version |
/// | POST | /quan-tri/mau-giay/{paper} | keeps a version, or tells what is wrong with it |
/// | POST | /quan-tri/mau-giay/{paper}/xem-thu | the paper with what was typed, PDF, on a made-up dossier |
/// | POST | /quan-tri/mau-giay/{paper}/bo | goes back to the words above, from a day on |
///
/// For the agency's administrator; the province's default for the province's.
struct PaperWordingRoutes {
    let site: Site

    private var prints: Prints { site.office.prints }

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.paperWordings(agency: nil).path), use: list)
        routes.get(RouterPath(Link.paperWording(":paper", nil).path), use: show)
        routes.post(RouterPath(Link.paperWording(":paper", nil).path), use: keep)
        routes.post(RouterPath(Link.paperWordingSample(":paper").path), use: sample)
        routes.post(RouterPath(Link.paperWordingReset(":paper").path), use: drop)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try agency(request.query["co-quan"], context)
        let page = PaperWordingsPage(
            agency: agency, agencies: mine(context), states: try await prints.wordings(of: agency), now: site.now(),
            catalogue: site.office.catalogue, side: try await side(agency, request, context))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let place = try place(request.query["co-quan"], request.query["mau"], context)
        return try await page(at: place, nil, request, context)
    }

    @Sendable private func keep(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let place = try place(form["co-quan"], form["mau"], context)
        return try await write(typed(form, place), place, form, .paperWordingKept, request, context)
    }

    @Sendable private func drop(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let place = try place(form["co-quan"], form["mau"], context)
        return try await write([:], place, form, .paperWordingDropped, request, context)
    }

    @Sendable private func sample(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let place = try place(form["co-quan"], form["mau"], context)
        do {
            let bytes = try await prints.sample(
                typed(form, place), at: place, site: site.settings.paperSite)
            return site.pdf(bytes, name: "xem-thu-\(place.kind.rawValue)")
        } catch let refusal as WordingRefusal {
            return try await page(at: place, PaperWordingProblem(refusal: refusal, typed: form), request, context)
        }
    }

    private func write(
        _ words: [String: String], _ place: WordingPlace, _ form: PostedForm, _ flash: Flash, _ request: Request,
        _ context: OfficerContext
    ) async throws -> Response {
        do {
            guard let day = CivilDay(vietnamese: form["tu_ngay"]) else { throw WordingRefusal.dayPast }
            try await prints.keepWording(
                words, at: place, from: day, seen: ID<PaperWording>(form["thay"]), by: context.account, at: site.now())
            return site.redirect(to: .paperWording(place.kind.rawValue, place), flash: flash)
        } catch let refusal as WordingRefusal {
            return try await page(at: place, PaperWordingProblem(refusal: refusal, typed: form), request, context)
        }
    }

    private func page(
        at place: WordingPlace, _ problem: PaperWordingProblem?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let now = site.now()
        let state = try await prints.wording(at: place)
        let latest = state.versions.first.map { max($0.since, now) } ?? now
        let page = PaperWordingPage(
            state: state, words: try await prints.words(at: place, on: latest),
            above: try await prints.wordsAbove(place, on: latest), problem: problem, now: now,
            catalogue: site.office.catalogue, side: try await side(place.agency, request, context))
        let status = problem?.refusal.status ?? .ok
        return site.page(page.html(site.frame(context.edge, request)), status: status)
    }

    // MARK: Whose

    /// The agencies that the officer words papers for; "" where the province's.
    private func mine(_ context: OfficerContext) -> [String] {
        let all = [""] + site.office.catalogue.agencies.map(\.slug)
        return all.filter(context.account.words)
    }

    /// The one that was named, or the first; another's is not found.
    private func agency(_ slug: String?, _ context: OfficerContext) throws -> String {
        let mine = mine(context)
        guard let first = mine.first else { throw Edge.forbidden }
        guard let slug else { return first }
        guard mine.contains(slug) else { throw Edge.notFound }
        return slug
    }

    private func place(_ slug: String?, _ edition: String?, _ context: OfficerContext) throws -> WordingPlace {
        let agency = try agency(slug, context)
        guard let kind = PrintKind(rawValue: try context.parameters.require("paper")) else { throw Edge.notFound }
        let today = FormEdition(on: VietnamTime.day(of: site.now()))
        guard let edition else { return WordingPlace(agency: agency, kind: kind, edition: today) }
        guard let edition = Int(edition).flatMap(FormEdition.init(rawValue:)) else { throw Edge.notFound }
        return WordingPlace(agency: agency, kind: kind, edition: edition)
    }

    private func typed(_ form: PostedForm, _ place: WordingPlace) -> [String: String] {
        Dictionary(place.kind.parts.map { ($0, form["doan.\($0)"]) }, uniquingKeysWith: { first, _ in first })
    }

    private func side(_ agency: String, _ request: Request, _ context: OfficerContext) async throws -> HTML {
        let t = site.frame(context.edge, request).t
        let link = Link.paperWordings(agency: agency)
        guard !agency.isEmpty else {
            return AdministrationSide(current: link, catalogue: site.office.catalogue).html(t)
        }
        return try await site.side(try site.desk(of: context, agency: agency)).html(t)
    }
}
