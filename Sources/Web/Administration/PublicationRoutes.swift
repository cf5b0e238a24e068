import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri | every publication |
/// | GET | /quan-tri/ban-cong-bo/{number} | one, with what it changed |
/// | POST | /quan-tri/ban-cong-bo/{number}/ap-dung-lai | puts it in force again, as a new one |
struct PublicationRoutes {
    let site: Site

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.administration.path), use: list)
        routes.get(RouterPath(Link.publication(":number").path), use: show)
        routes.post(RouterPath(Link.reinstatement(":number").path), use: reinstate)
    }

    @Sendable private func list(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let publication = site.office.publication
        let page = PublicationsPage(
            entries: try await publication.history(), current: publication.number, catalogue: publication.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        try await page(of: try number(context), problem: nil, request, context)
    }

    @Sendable private func reinstate(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let number = try number(context)
        guard form["dong_y"] == "1" else {
            return try await page(of: number, problem: .unconfirmed, request, context)
        }
        do {
            try await site.office.publication.rollBack(to: number, by: context.account.person, at: site.now())
            return site.redirect(to: .administration, flash: .reinstated)
        } catch let refusal as PublicationRefusal {
            return try await page(of: number, problem: .refused(refusal), request, context)
        }
    }

    private func page(
        of number: Int, problem: ReinstatementProblem?, _ request: Request, _ context: AdministratorContext
    ) async throws -> Response {
        let publication = site.office.publication
        guard let entry = try await publication.entry(number) else { throw Edge.notFound }
        let page = PublicationPage(
            entry: entry, current: publication.number, catalogue: publication.catalogue,
            differences: try await publication.differences(of: number),
            files: try await publication.otherFiles(of: number), problem: problem)
        return site.page(
            page.html(site.frame(context.edge, request)), status: problem == nil ? .ok : .unprocessableContent)
    }

    private func number(_ context: AdministratorContext) throws -> Int {
        guard let number = Int(try context.parameters.require("number")) else { throw Edge.notFound }
        return number
    }
}
