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
        try await file(request, context, most: RegisterFiles.mostPrinted, at: Link.resultsPrint) { table, agency in
            site.pdf(
                try await site.office.registerFiles.pdf(of: table, for: agency), name: "so-ket-qua-\(agency.slug)")
        }
    }

    @Sendable private func sheet(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await file(request, context, most: RegisterBook.most, at: Link.resultsSheet) { table, agency in
            site.xlsx(try await site.office.registerFiles.xlsx(of: table), name: "so-ket-qua-\(agency.slug)")
        }
    }

    private func file(
        _ request: Request, _ context: OfficerContext, most: Int, at link: (String?) -> Link,
        _ make: (RegisterTable, Agency) async throws -> Response
    ) async throws -> Response {
        let agency = try site.desk(of: context, agency: request.query["co-quan"]).agency
        if let asking = try await site.exporting(request, context.edge) { return asking }
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let (found, isWhole) = try await newest(most, of: agency)
        if let asking = try await site.releasing(
            .results, at: link(agency.slug), lines: found.count, of: agency, request, context)
        {
            return asking
        }
        let (catalogue, t) = (site.office.catalogue, site.office.texts.wording(.vi))
        let period = isWhole ? t("book.results_period") : t("book.results_newest", ["most": "\(most)"])
        let heading = [agency.name.vi, period]
        return try await make(RegisterTable.results(found, heading: heading, catalogue: catalogue, t: t), agency)
    }

    /// The newest results, as many as the file holds, and whether those are all.
    private func newest(_ most: Int, of agency: Agency) async throws -> ([Deliverable], isWhole: Bool) {
        var found: [Deliverable] = []
        var last: DeliverableKey?
        repeat {
            let page = try await site.office.deliverables.page(of: agency.slug, text: nil, after: last)
            found += page
            last = page.count == 50 ? page.last.map { DeliverableKey($0) } : nil
        } while last != nil && found.count < most
        return (Array(found.prefix(most)), last == nil && found.count <= most)
    }
}
