import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/so-theo-doi?co-quan=&tu=&den=&linh-vuc=&thu-tuc=&sau= | the register book of the agency |
/// | GET | /can-bo/so-theo-doi/in?… | the same as PDF |
/// | GET | /can-bo/so-theo-doi/xlsx?… | the same as a spreadsheet |
struct BookRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.book(nil).path), use: show)
        routes.get(RouterPath(Link.bookPrint(nil).path), use: print)
        routes.get(RouterPath(Link.bookSheet(nil).path), use: sheet)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        guard let filter = BookFilter(request.query, at: desk) else {
            return try await page(desk, nil, request, context, problem: "book.bad_days")
        }
        return try await page(desk, filter, request, context, problem: nil)
    }

    @Sendable private func print(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await file(request, context, most: RegisterFiles.mostPrinted, at: Link.bookPrint) { table, agency in
            site.pdf(
                try await site.office.registerFiles.pdf(of: table, for: agency), name: "so-theo-doi-\(agency.slug)")
        }
    }

    @Sendable private func sheet(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await file(request, context, most: RegisterBook.most, at: Link.bookSheet) { table, agency in
            site.xlsx(try await site.office.registerFiles.xlsx(of: table), name: "so-theo-doi-\(agency.slug)")
        }
    }

    private func file(
        _ request: Request, _ context: OfficerContext, most: Int, at link: (BookFilter?) -> Link,
        _ make: (RegisterTable, Agency) async throws -> Response
    ) async throws -> Response {
        let desk = try site.desk(of: context, agency: request.query["co-quan"])
        if let asking = try await site.exporting(request, context.edge) { return asking }
        guard let filter = BookFilter(request.query, at: desk)?.first else {
            return try await page(desk, nil, request, context, problem: "book.bad_days")
        }
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let (catalogue, t) = (site.office.catalogue, site.office.texts.wording(.vi))
        do {
            let entries = try await site.office.book.all(filter.request(in: catalogue), most: most)
            if let asking = try await site.releasing(
                .book, at: link(filter), lines: entries.count, of: desk.agency, request, context)
            {
                return asking
            }
            let heading = filter.heading(of: desk.agency, catalogue, t)
            return try await make(
                RegisterTable.book(entries, heading: heading, catalogue: catalogue, t: t), desk.agency)
        } catch RegisterRefusal.tooLong(let most) {
            return try await page(
                desk, filter, request, context, problem: "book.too_long", values: ["most": "\(most)"])
        }
    }

    private func page(
        _ desk: Desk, _ filter: BookFilter?, _ request: Request, _ context: OfficerContext, problem: Phrase?,
        values: [String: String] = [:]
    ) async throws -> Response {
        let (entries, next) =
            try await filter.asyncMap { filter in
                try await site.office.book.page(filter.request(in: site.office.catalogue))
            } ?? ([], nil)
        let frame = site.frame(context.edge, request)
        let page = BookPage(
            agency: desk.agency, agencies: desk.agencies, filter: filter, typed: request.query, entries: entries,
            next: next, catalogue: site.office.catalogue, problem: problem.map { frame.t($0, values) },
            side: try await site.side(desk))
        return site.page(page.html(frame), status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension Optional {
    /// What the body makes of the value, where there is one.
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}

extension Site {
    /// A spreadsheet that we made, to be saved under that name.
    func xlsx(_ bytes: [UInt8], name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .cacheControl: "no-store", .contentDisposition: "attachment; filename=\"\(name).xlsx\"",
            ], body: .init(byteBuffer: .init(bytes: bytes)))
    }
}
