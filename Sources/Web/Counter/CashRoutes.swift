import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/so-quy | a cashier's day: receipts, voided ones, what should lie in the box |
/// | POST | /can-bo/so-quy/kiem-dem | what was counted in the own box |
/// | POST | /can-bo/so-quy/xac-nhan-mien | a head confirms that a desk waived a fee |
/// | GET | /can-bo/ho-so/{code}/bien-lai/{number} | a receipt, to be printed |
struct CashRoutes {
    let site: Site

    private static let roles: [Role] = [.cashier, .reception, .returnDesk, .divisionHead, .agencyHead]

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.cashBook(agency: nil, day: "", cashier: "").path), use: show)
        routes.post(RouterPath(Link.cashCount.path), use: count)
        routes.post(RouterPath(Link.confirmWaiver.path), use: confirm)
        routes.get(RouterPath(Link.feeReceipt(":code", number: ":number").path), use: receipt)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, holding: Self.roles, agency: request.query["co-quan"].nonEmpty)
        return try await page(desk, day: day(request.query["ngay"], desk), isWrong: false, request, context)
    }

    @Sendable private func count(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(of: context, holding: Self.roles, agency: form["co_quan"].nonEmptyOrNil)
        guard let amount = Dong(typed: form["dem"]), let day = CivilDay(vietnamese: form["ngay"]) else {
            return try await page(desk, day: day(form["ngay"], desk), isWrong: true, request, context)
        }
        try await site.office.counter.cashBook.count(
            amount, note: form["ghi_chu"], on: day, at: desk.agency.slug, by: context.actor, now: desk.now)
        return site.redirect(
            to: .cashBook(agency: desk.agency.slug, day: day.vietnamese, cashier: ""), flash: .cashCounted)
    }

    @Sendable private func confirm(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(
            of: context, holding: [.divisionHead, .agencyHead], agency: form["co_quan"].nonEmptyOrNil)
        guard let code = DossierCode(form["ma"]), let event = Int(form["su_kien"]) else { throw Edge.unreadable }
        do {
            try await site.office.counter.cashBook.confirm(
                event, of: code, at: desk.agency.slug, by: context.actor, now: desk.now)
        } catch Refusal.notOffered {
            throw Edge.notFound
        } catch Refusal.ownMoney {
            return try await page(
                desk, day: day(nil, desk), isWrong: false, problem: .ownMoney, request, context)
        }
        return site.redirect(
            to: .cashBook(agency: desk.agency.slug, day: "", cashier: ""), flash: .waiverConfirmed)
    }

    @Sendable private func receipt(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let number = try context.parameters.require("number")
        // Who names no receipt of the dossier serves nobody, and nothing is opened.
        guard let there = try await site.office.dossiers.find(try site.code(context.parameters)),
            there.history.contains(where: { $0.event.receipt == number })
        else { throw Edge.notFound }
        let file = try await site.opened(context, ground: .atDesk)
        guard let recorded = file.history.first(where: { $0.event.receipt == number }),
            case .paid(let payment) = recorded.event
        else { throw Edge.notFound }
        let page = FeeReceiptPage(
            file: file, payment: payment, at: recorded.at, cashier: recorded.by.person?.name ?? "",
            province: site.office.catalogue.province)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    private func day(_ typed: String?, _ desk: Desk) -> CivilDay {
        typed.flatMap { CivilDay(vietnamese: $0) } ?? VietnamTime.day(of: desk.now)
    }

    private func page(
        _ desk: Desk, day: CivilDay, isWrong: Bool, problem: Refusal? = nil, _ request: Request,
        _ context: OfficerContext
    ) async throws -> Response {
        let book = site.office.counter.cashBook
        let cashiers = try await book.cashiers(at: desk.agency.slug, on: day)
        let mayRead = context.account.posts.contains {
            $0.agency == desk.agency.slug && CashBook.readers.contains($0.role)
        }
        let asked = request.query["nguoi-thu"].flatMap { ID<Account>($0) } ?? context.account.id
        let page = CashBookPage(
            agency: desk.agency, day: try await book.day(day, of: asked, at: desk.agency.slug, by: context.actor),
            cashier: cashiers.first { $0.account == asked } ?? Person(account: asked, name: context.account.name),
            cashiers: cashiers, isOwn: asked == context.account.id, isWrong: isWrong,
            waived: mayRead ? try await book.unconfirmed(at: desk.agency.slug, by: context.actor) : [],
            officer: context.account, problem: problem)
        return site.page(
            page.html(site.frame(context.edge, request), side: try await site.side(desk)),
            status: isWrong || problem != nil ? .unprocessableContent : .ok)
    }
}

extension DossierEvent {
    /// The number of the receipt that it wrote.
    fileprivate var receipt: String? {
        if case .paid(let payment) = self { payment.receipt } else { nil }
    }
}

extension String {
    fileprivate var nonEmptyOrNil: String? { isEmpty ? nil : self }
}
