import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/doi-chieu | sends a code to the phone or address of a citizen's account |
/// | GET, POST | /can-bo/doi-chieu/{check} | the code, and the card that was compared with the person |
struct DeskCheckRoutes {
    let site: Site

    private var people: People { site.office.people }

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.people(.deskChecks).path), use: ask)
        routes.post(RouterPath(Link.people(.deskChecks).path), use: send)
        routes.get(RouterPath(Link.people(.deskCheck(":check")).path), use: show)
        routes.post(RouterPath(Link.people(.deskCheck(":check")).path), use: check)
    }

    @Sendable private func ask(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(DeskCheckPage(step: .contact(typed: "")), .ok, request, context)
    }

    @Sendable private func send(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let typed = String(form["lien_lac"].prefix(254))
        let fault: (field: String, phrase: Phrase)
        let status: HTTPResponse.Status
        do {
            let id = try await people.deskCodes.send(
                to: typed, by: context.account, from: context.edge.remote, now: site.now())
            return site.redirect(to: .people(.deskCheck(id.text)))
        } catch let refusal as PeopleRefusal where refusal != .unknown {
            (fault, status) = (("lien_lac", refusal.phrase), refusal.status)
        } catch let refusal as IdentityRefusal {
            (fault, status) = (("lien_lac", refusal.phrase), refusal.status)
        }
        return try await page(DeskCheckPage(step: .contact(typed: typed), fault: fault), status, request, context)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (_, contact) = try await sent(context)
        return try await page(DeskCheckPage(step: .card(contact: contact, CardForm())), .ok, request, context)
    }

    @Sendable private func check(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let (id, contact) = try await sent(context)
        let typed = CardForm(form)
        let desk = try site.desk(of: context, holding: [.reception])
        let fault: (field: String, phrase: Phrase)
        var status = HTTPResponse.Status.unprocessableContent
        do {
            let card = try typed.card(today: VietnamTime.day(of: site.now()))
            _ = try await people.identity.check(
                card, code: typed.code, id, at: desk.agency.slug, by: context.account, from: context.edge.origin,
                now: site.now())
            return site.redirect(to: .people(.deskChecks), flash: .identityChecked)
        } catch let refusal as PeopleRefusal where refusal != .unknown {
            fault = (refusal.field, refusal.phrase)
        } catch is CitizenCard.Fault {
            fault = ("quet", "people.card_bad")
        } catch let refusal as IdentityRefusal {
            (fault, status) = (("code", refusal.codePhrase), refusal.status)
        }
        let page = DeskCheckPage(step: .card(contact: contact, typed), fault: fault, id: id.text)
        return try await self.page(page, status, request, context)
    }

    /// The officer's own code that the path names.
    private func sent(_ context: OfficerContext) async throws -> (ID<DeskCode>, String) {
        guard let id = ID<DeskCode>(try context.parameters.require("check")),
            let contact = try await people.deskCodes.contact(id, of: context.account.id)
        else { throw Edge.notFound }
        return (id, contact)
    }

    private func page(
        _ page: DeskCheckPage, _ status: HTTPResponse.Status, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, holding: [.reception])
        var page = page
        page.id = page.id.isEmpty ? context.parameters.get("check") ?? "" : page.id
        return site.page(
            page.html(site.frame(context.edge, request), agency: desk.agency, side: try await site.side(desk)),
            status: status)
    }
}

/// What an officer typed from a card, as typed.
struct CardForm: Sendable {
    var scan = ""
    var name = ""
    var number = ""
    var code = ""

    init() {}

    init(_ form: PostedForm) {
        scan = String(form["quet"].prefix(1_000))
        name = String(form["ten"].prefix(200))
        number = String(form["so"].prefix(40))
        code = String(form["code"].prefix(20))
    }

    /// - Throws: `CitizenCard.Fault` for a bad scan, `PeopleRefusal` for what was typed.
    func card(today: CivilDay) throws -> CheckedCard {
        scan.trimmingBlanks.isEmpty
            ? try CheckedCard(name: name, number: number) : CheckedCard(try CitizenCard(scan, today: today))
    }
}
