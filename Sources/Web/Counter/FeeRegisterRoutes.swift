import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/so-bien-lai?co-quan=&tu=&den=&sau= | the register of fee receipts of the agency |
/// | GET | /can-bo/so-bien-lai/in?… | the same as PDF |
/// | GET | /can-bo/so-bien-lai/xlsx?… | the same as a spreadsheet |
struct FeeRegisterRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.feeRegister(nil).path), use: show)
        routes.get(RouterPath(Link.feeRegisterPrint(nil).path), use: print)
        routes.get(RouterPath(Link.feeRegisterSheet(nil).path), use: sheet)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try desk(request, context)
        guard let filter = FeeRegisterFilter(request.query, at: desk) else {
            return try await page(desk, nil, request, context, problem: "receipts.bad_days")
        }
        return try await page(desk, filter, request, context, problem: nil)
    }

    @Sendable private func print(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await file(request, context, most: RegisterFiles.mostPrinted, at: Link.feeRegisterPrint) { table, agency in
            site.pdf(
                try await site.office.registerFiles.pdf(of: table, for: agency), name: "so-bien-lai-\(agency.slug)")
        }
    }

    @Sendable private func sheet(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await file(request, context, most: RegisterBook.most, at: Link.feeRegisterSheet) { table, agency in
            site.xlsx(try await site.office.registerFiles.xlsx(of: table), name: "so-bien-lai-\(agency.slug)")
        }
    }

    private func desk(_ request: Request, _ context: OfficerContext) throws -> Desk {
        try site.desk(of: context, holding: FeeRegister.readers, agency: request.query["co-quan"].nonEmpty)
    }

    private func file(
        _ request: Request, _ context: OfficerContext, most: Int, at link: (FeeRegisterFilter?) -> Link,
        _ make: (RegisterTable, Agency) async throws -> Response
    ) async throws -> Response {
        let desk = try desk(request, context)
        if let asking = try await site.exporting(request, context.edge) { return asking }
        guard let filter = FeeRegisterFilter(request.query, at: desk)?.first else {
            return try await page(desk, nil, request, context, problem: "receipts.bad_days")
        }
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let (register, t) = (site.office.counter.feeRegister, site.office.texts.wording(.vi))
        do {
            let receipts = try await register.all(filter.request, by: context.actor, most: most)
            if let asking = try await site.releasing(
                .receipts, at: link(filter), lines: receipts.count, of: desk.agency, request, context)
            {
                return asking
            }
            let sum = try await register.sum(filter.request, by: context.actor)
            let heading = [
                desk.agency.name.vi, FeeRegisterPage.period(filter.days, t), FeeRegisterPage.total(sum, t),
            ]
            return try await make(RegisterTable.receipts(receipts, heading: heading, t: t), desk.agency)
        } catch RegisterRefusal.tooLong(let most) {
            return try await page(desk, filter, request, context, problem: "book.too_long", values: ["most": "\(most)"])
        }
    }

    private func page(
        _ desk: Desk, _ filter: FeeRegisterFilter?, _ request: Request, _ context: OfficerContext, problem: Phrase?,
        values: [String: String] = [:]
    ) async throws -> Response {
        let register = site.office.counter.feeRegister
        var (receipts, next, sum): ([FeeReceipt], FeeReceiptKey?, (Int, Dong)) = ([], nil, (0, .zero))
        if let filter {
            (receipts, next) = try await register.page(filter.request, by: context.actor)
            sum = try await register.sum(filter.request, by: context.actor)
        }
        let frame = site.frame(context.edge, request)
        let page = FeeRegisterPage(
            agency: desk.agency, agencies: desk.agencies.filter { context.account.readsReceipts(of: $0.slug) },
            filter: filter, typed: request.query, receipts: receipts, next: next, sum: sum,
            problem: problem.map { frame.t($0, values.merging(["n": "\(Period.longest)"]) { mine, _ in mine }) },
            side: try await site.side(desk))
        return site.page(page.html(frame), status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension Account {
    /// The account may read that agency's register of receipts.
    func readsReceipts(of agency: String) -> Bool {
        posts.contains { $0.agency == agency && FeeRegister.readers.contains($0.role) }
    }
}
