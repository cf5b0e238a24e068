import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/quay | the desk: who comes next, one box to scan into, the procedures used last |
/// | POST | /can-bo/quay | begins a reception, or opens what was scanned |
struct DeskRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.desk(agency: nil).path), use: show)
        routes.post(RouterPath(Link.desk(agency: nil).path), use: begin)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, holding: [.reception], agency: request.query["co-quan"])
        return try await page(desk, request, context)
    }

    @Sendable private func begin(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let desk = try site.desk(
            of: context, holding: [.reception], agency: form["co_quan"].isEmpty ? nil : form["co_quan"])
        switch DeskScan(form["quet"], today: VietnamTime.day(of: desk.now)) {
        case .badCard(let fault): return try await page(desk, request, context, typed: form, problem: .card(fault))
        case .dossier(let code): return site.redirect(to: .officeDossier(code.text))
        case .form(let reference): return site.redirect(to: .counterForm(reference.text))
        case let someone:
            return try await receive(try await person(someone, at: desk, context), form, desk, request, context)
        }
    }

    /// Begins a reception of the one procedure that the words mean; else asks which.
    private func receive(
        _ person: FormInput, _ form: PostedForm, _ desk: Desk, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let found = procedures(form, at: desk)
        guard found.count == 1, let procedure = found.first else {
            let problem: DeskProblem = found.isEmpty ? .noProcedure : .choose(found)
            return try await page(desk, request, context, typed: form, problem: problem)
        }
        let id = try await site.office.counter.receptions.start(
            procedure.slug, at: desk.agency.slug, by: context.actor, typed: person, now: desk.now)
        return site.redirect(to: .reception(id.text))
    }

    /// What the scan tells of the person; nothing where it names no one.
    private func person(_ scan: DeskScan, at desk: Desk, _ context: OfficerContext) async throws -> FormInput {
        var typed = FormInput()
        switch scan {
        case .card(let card): typed.take(card)
        case .person(let text): typed = try await person(numbered: text, at: desk, context)
        case .name(let name): typed["quay.ten"] = name
        case .nothing, .badCard, .dossier, .form: break
        }
        return typed
    }

    /// The person of that number or phone, where the desk saw one; else the number itself.
    private func person(
        numbered text: String, at desk: Desk, _ context: OfficerContext
    ) async throws -> FormInput {
        guard site.limits.references.allows(context.account.id.text, at: desk.now) else { throw Edge.tooMany }
        var typed = FormInput()
        let known = try await site.office.counter.persons.find(
            text, at: desk.agency.slug, by: context.actor, now: desk.now)
        if let known {
            typed.take(known)
        } else {
            typed[PhoneNumber(text) == nil ? "quay.so" : "quay.dt"] = text
        }
        return typed
    }

    /// The procedures of the agency that the words mean: the one of that name, code or address, else what is found.
    private func procedures(_ form: PostedForm, at desk: Desk) -> [Procedure] {
        let words = form["nhanh"].isEmpty ? form["thu_tuc"].trimmingBlanks : form["nhanh"]
        let own = site.office.catalogue.procedures.filter { $0.agencies.contains(desk.agency.slug) }
        if let exact = own.first(where: { $0.slug == words || $0.nationalCode == words }) { return [exact] }
        if let named = own.first(where: { Folding.fold($0.name.vi) == Folding.fold(words) }) { return [named] }
        guard !words.isEmpty else { return [] }
        return site.office.index.search(words, agency: desk.agency.slug).prefix(8)
            .compactMap(site.office.catalogue.procedure)
    }

    private func page(
        _ desk: Desk, _ request: Request, _ context: OfficerContext, typed: PostedForm? = nil,
        problem: DeskProblem? = nil
    ) async throws -> Response {
        let (receptions, tickets) = (site.office.counter.receptions, site.office.counter.tickets)
        let page = DeskPage(
            agency: desk.agency, catalogue: site.office.catalogue,
            last: try await receptions.lastProcedures(of: context.account.id),
            open: try await receptions.open(at: desk.agency.slug), scanned: typed?["quet"] ?? "",
            words: typed?["thu_tuc"], problem: problem,
            tickets: TicketBar(
                agency: desk.agency, board: try await tickets.board(at: desk.agency.slug, now: desk.now),
                current: try await tickets.current(of: context.account.id, at: desk.agency.slug, now: desk.now)))
        return site.page(
            page.html(site.frame(context.edge, request), side: try await site.side(desk)),
            status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// Why the desk's box led nowhere yet.
enum DeskProblem {
    case card(CitizenCard.Fault)
    case noProcedure
    case choose([Procedure])
}
