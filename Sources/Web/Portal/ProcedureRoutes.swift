import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | /thu-tuc?q=&co-quan=&viec= | procedures |
/// | GET | /thu-tuc/{slug} | one procedure |
/// | GET | /co-quan, /co-quan/{slug} | agencies |
struct ProcedureRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.procedures.path), use: list)
        routes.get(RouterPath(Link.procedure(":slug").path), use: show)
        routes.get(RouterPath(Link.agencies.path), use: agencies)
        routes.get(RouterPath(Link.agency(":slug").path), use: agency)
    }

    @Sendable private func list(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let office = site.office
        let t = office.texts.wording(context.edge.language)
        let parameters = request.query
        let query = String((parameters["q"] ?? "").prefix(200))
        let agency = parameters["co-quan"].flatMap { office.catalogue.agency(String($0)) }
        let event = parameters["viec"].flatMap { key in office.catalogue.province.lifeEvents.first { $0.key == key } }
        let results = office.index.search(query).compactMap(office.catalogue.procedure)
            .filter { agency == nil || $0.agencies.contains(agency?.slug ?? "") }
            .filter { event == nil || $0.lifeEvent == event?.key }
        let title = agency.map { t($0.shortName) } ?? event.map { t($0.name) }
        let page = SearchPage(query: query, title: title, results: results, catalogue: office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let procedure = site.office.catalogue.procedure(try context.parameters.require("slug")) else {
            throw Refusal.unknownProcedure
        }
        let page = ProcedurePage(procedure: procedure, catalogue: site.office.catalogue, now: site.now())
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func agencies(_ request: Request, _ context: VisitorContext) async throws -> Response {
        site.page(AgenciesPage(catalogue: site.office.catalogue).html(site.frame(context.edge, request)))
    }

    @Sendable private func agency(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let agency = site.office.catalogue.agency(try context.parameters.require("slug")) else {
            throw Refusal.unknownAgency
        }
        let page = AgencyPage(agency: agency, catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }
}
