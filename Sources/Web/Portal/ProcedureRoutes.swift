import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | /thu-tuc?nhom= | all procedures, in groups |
/// | GET | /thu-tuc?q=&co-quan=&viec= | procedures found |
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
        let catalogue = site.office.catalogue
        let parameters = request.query
        let query = String((parameters["q"] ?? "").prefix(200))
        let agency = parameters["co-quan"].flatMap { catalogue.agency(String($0)) }
        let event = parameters["viec"].flatMap { key in catalogue.province.lifeEvents.first { $0.key == key } }
        if query.allSatisfy(\.isWhitespace), agency == nil, event == nil {
            let order = parameters["nhom"].flatMap { ProcedureGroup.Order(rawValue: String($0)) } ?? .event
            let page = ProceduresPage(order: order, catalogue: catalogue)
            return site.page(page.html(site.frame(context.edge, request)))
        }
        let found = site.office.index.search(query, agency: agency?.slug, lifeEvent: event?.key)
        let page = SearchPage(
            query: query.trimmingBlanks, agency: agency, event: event, results: found.compactMap(catalogue.procedure),
            catalogue: catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let procedure = site.office.catalogue.procedure(try context.parameters.require("slug")) else {
            throw Refusal.unknownProcedure
        }
        let page = ProcedurePage(
            procedure: procedure, catalogue: site.office.catalogue, now: site.now(),
            parties: try await site.parties(for: procedure, context.edge))
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
