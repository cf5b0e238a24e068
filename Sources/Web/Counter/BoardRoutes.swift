import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quay/{agency} | the waiting room's board: numbers being served, how many wait; no names |
struct BoardRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.board(":agency").path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let agency = site.office.catalogue.agency(try context.parameters.require("agency")) else {
            throw Edge.notFound
        }
        let board = try await site.office.counter.tickets.board(at: agency.slug, now: site.now())
        let page = BoardPage(agency: agency, board: board, now: site.now())
        var response = site.page(page.html(site.frame(context.edge, request)))
        if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "10" }
        return response
    }
}
