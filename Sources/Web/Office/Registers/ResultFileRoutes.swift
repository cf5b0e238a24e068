import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/so-ket-qua/in?co-quan= | the register of results as PDF |
/// | GET | /can-bo/so-ket-qua/xlsx?co-quan= | the same as a spreadsheet |
struct ResultFileRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.resultsPrint(agency: nil).path), use: print)
        routes.get(RouterPath(Link.resultsSheet(agency: nil).path), use: sheet)
    }

    @Sendable private func print(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        if let asking = try await site.exporting(request, context.edge) { return asking }
        let (table, agency) = try await table(of: desk.agency, context, most: RegisterFiles.mostPrinted)
        return site.pdf(
            try await site.office.registerFiles.pdf(of: table, for: agency), name: "so-ket-qua-\(agency.slug)")
    }

    @Sendable private func sheet(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        if let asking = try await site.exporting(request, context.edge) { return asking }
        let (table, agency) = try await table(of: desk.agency, context, most: RegisterBook.most)
        return site.xlsx(try await site.office.registerFiles.xlsx(of: table), name: "so-ket-qua-\(agency.slug)")
    }

    /// The newest results, as many as the file holds.
    private func table(
        of agency: Agency, _ context: OfficerContext, most: Int
    ) async throws -> (RegisterTable, Agency) {
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        var found: [Deliverable] = []
        var last: DeliverableKey?
        repeat {
            let page = try await site.office.deliverables.page(of: agency.slug, text: nil, after: last)
            found += page
            last = page.count == 50 ? page.last.map { DeliverableKey($0) } : nil
        } while last != nil && found.count < most
        let (catalogue, t) = (site.office.catalogue, site.office.texts.wording(.vi))
        let isWhole = last == nil && found.count <= most
        let period = isWhole ? t("book.results_period") : t("book.results_newest", ["most": "\(most)"])
        let heading = [agency.name.vi, period]
        return (
            RegisterTable.results(Array(found.prefix(most)), heading: heading, catalogue: catalogue, t: t), agency
        )
    }
}
