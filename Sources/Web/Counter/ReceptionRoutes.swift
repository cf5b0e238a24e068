import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/quay/{reception} | everything of one reception on one page |
/// | POST | /can-bo/quay/{reception} | keeps it; ?luu=1 answers the time; a button files it |
/// | POST | /can-bo/quay/{reception}/bo | throws it away |
/// | GET | /can-bo/quay/{reception}/xong | what became of it: code, PIN, day of return |
struct ReceptionRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.reception(":reception").path), use: show)
        routes.post(RouterPath(Link.reception(":reception").path), use: save)
        routes.post(RouterPath(Link.receptionDiscard(":reception").path), use: discard)
        routes.get(RouterPath(Link.receptionDone(":reception").path), use: done)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await form(of: try await reception(context))
        if form.reception.filed != nil { return site.redirect(to: .receptionDone(form.reception.id.text)) }
        return try await page(form, problem: nil, request, context)
    }

    @Sendable private func save(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let before = try await form(of: try await reception(context))
        let posted = try await request.receptionPost(
            to: site.intake(request, context.edge), context.edge, accepting: before.takesScan)
        let id = before.reception.id
        if before.reception.filed != nil { return site.redirect(to: .receptionDone(id.text)) }
        guard posted.isBy(context, orSeen: before.reception) else {
            return try await page(before, problem: .stale(before.reception), request, context)
        }
        var typed = posted.typed(for: before.procedure)
        let edit = before.procedure.form.sections.lazy.compactMap { RowEdit(posted.form, in: $0) }.first
        edit?.apply(to: &typed)
        let scan = DeskScan(posted.form["quet"], today: VietnamTime.day(of: site.now()))
        if case .card(let card) = scan { typed.take(card) }
        let saved = try await site.office.counter.receptions.save(
            id, typed: typed, adding: posted.scans, by: context.actor,
            now: site.now())
        if request.query["luu"] != nil {
            return Response(
                status: .ok, body: .init(byteBuffer: .init(string: VietnamTime.time(of: saved.savedAt).text)))
        }
        if let edit { return site.redirect(path: "\(Link.reception(id.text).path)#\(edit.anchor)") }
        return try await answer(posted, scan: scan, form: try await form(of: saved), request, context)
    }

    /// Does what the button said, or says why not, over everything as it was typed.
    private func answer(
        _ posted: ReceptionPost, scan: DeskScan, form: DeskForm, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        if let refused = posted.refused.first {
            return try await page(form, problem: .scan(refused.filename, refused.reason), request, context)
        }
        if case .badCard(let fault) = scan { return try await page(form, problem: .card(fault), request, context) }
        let now = site.now()
        do {
            guard let intent = try posted.intent(on: VietnamTime.day(of: now)) else {
                return site.redirect(to: .reception(form.reception.id.text), flash: .receptionSaved)
            }
            if case .refuse = intent, let asking = try await site.proving(posted.form, request, context.edge) {
                return asking
            }
            _ = try await site.office.dossiers.receive(form, as: intent, by: context.actor, at: now)
            return site.redirect(to: .receptionDone(form.reception.id.text))
        } catch let refusal as Refusal {
            return try await page(
                form, problem: .refused(refusal, viec: posted.form["_viec"]), request, context)
        }
    }

    @Sendable private func discard(_ request: Request, _ context: OfficerContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let reception = try await reception(context)
        try await site.office.counter.receptions.discard(reception.id, by: context.actor, at: site.now())
        return site.redirect(to: .desk(agency: reception.agency), flash: .receptionDiscarded)
    }

    @Sendable private func done(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let reception = try await reception(context)
        guard let code = reception.filed, let file = try await site.office.dossiers.find(code) else {
            return site.redirect(to: .reception(reception.id.text))
        }
        let desk = try site.desk(of: context, holding: [.reception], agency: reception.agency)
        let page = ReceptionDonePage(file: file, calendar: desk.calendar, now: desk.now)
        return site.page(page.html(site.frame(context.edge, request), side: try await site.side(desk)))
    }

    /// The reception that the path names, where the officer receives at its agency.
    private func reception(_ context: OfficerContext) async throws -> Reception {
        guard let id = ID<Reception>(try context.parameters.require("reception")),
            let found = try await site.office.counter.receptions.find(id, by: context.actor)
        else { throw Edge.notFound }
        return found
    }

    private func form(of reception: Reception) async throws -> DeskForm {
        let catalogue = site.office.catalogue
        guard let agency = catalogue.agency(reception.agency) else { throw Refusal.unknownAgency }
        let procedure = try await site.office.publication.procedure(
            reception.procedure, version: reception.version)
        return DeskForm(reception, procedure: procedure, agency: agency, catalogue: catalogue, now: site.now())
    }

    private func page(
        _ form: DeskForm, problem: ReceptionProblem?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, holding: [.reception], agency: form.agency.slug)
        let page = ReceptionPage(
            form: form, problem: problem, units: site.office.catalogue.province.units, calendar: desk.calendar,
            now: desk.now)
        return site.page(
            page.html(site.frame(context.edge, request), side: try await site.side(desk)),
            status: problem?.status ?? .ok)
    }
}

extension ReceptionPost {
    /// Nobody else saved since the page was made.
    func isBy(_ context: OfficerContext, orSeen reception: Reception) -> Bool {
        reception.officer.account == context.account.id
            || form["_luu_luc"] == "\(reception.savedAt.milliseconds)"
    }
}

extension DeskForm {
    /// A scan of that input belongs to a paper or field of this form.
    func takesScan(_ name: String) -> Bool {
        let id = String(name.dropFirst("giay_to.".count))
        if name.hasPrefix("giay_to.") {
            return procedure.papers.contains { $0.id == id }
                || (0..<DeskReading.mostOthers).contains { id == "khac_\($0)" }
        }
        return procedure.form.field(name)?.kind == .file
    }
}
