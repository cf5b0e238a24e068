import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /nop/{slug} | begins a draft at an agency (GET: after signing in, back to the procedure) |
/// | GET | /ho-so-nhap/{draft} | to the first part that is open |
/// | GET, POST | /ho-so-nhap/{draft}/phan/{section} | one section; POST ?luu=1 saves and answers the time |
/// | POST | /ho-so-nhap/{draft}/bo | throws the draft away |
struct DraftRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.start(":slug").path), use: backToProcedure)
        routes.post(RouterPath(Link.start(":slug").path), use: start)
        routes.get(RouterPath(Link.draft(":draft").path), use: open)
        routes.get(RouterPath(Link.section(":draft", ":section").path), use: show)
        routes.post(RouterPath(Link.section(":draft", ":section").path), use: save)
        routes.post(RouterPath(Link.discard(":draft").path), use: discard)
    }

    @Sendable private func backToProcedure(_ request: Request, _ context: CitizenContext) async throws -> Response {
        site.redirect(to: .procedure(try context.parameters.require("slug")))
    }

    @Sendable private func start(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let slug = try context.parameters.require("slug")
        guard let procedure = site.office.catalogue.procedure(slug) else { throw Refusal.unknownProcedure }
        guard procedure.agencies.contains(form["co_quan"]) else { return site.redirect(to: .procedure(slug)) }
        // What is known of the account's holder says nothing of somebody else.
        let party = String(form["thay"].prefix(60))
        let draft = try await site.office.drafts.start(
            slug, at: form["co_quan"], by: context.account.id,
            prefilled: party.isEmpty ? procedure.form.prefilled(from: context.account) : FormInput(), now: site.now(),
            for: party, most: site.settings.isThrottled ? Draft.mostOfAccount : .max)
        return site.redirect(to: .draft(draft.id.text))
    }

    @Sendable private func open(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let view = try await site.draft(context)
        let id = view.draft.id.text
        if let code = view.draft.filed { return site.redirect(to: .receipt(code.text)) }
        let next = view.procedure.form.sections.first { view.progress(of: $0) != .done }
        if let next { return site.redirect(to: .section(id, next.id)) }
        return site.redirect(to: view.paperFaults.isEmpty ? .check(id) : .papers(id))
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let view = try await site.draft(context)
        if let code = view.draft.filed { return site.redirect(to: .receipt(code.text)) }
        let section = try section(of: view, context)
        let showsFaults = request.query["loi"] != nil
        let page = SectionPage(
            view: view, section: section, faults: showsFaults ? view.faults(of: section.id) : [],
            catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func save(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let before = try await site.draft(context)
        let section = try section(of: before, context)
        let edit = RowEdit(form, in: section)
        let saved = try await site.office.drafts.change(before.draft.id, of: context.account.id, now: site.now()) {
            draft in
            draft.input.replace(section: section, with: form.answers)
            edit?.apply(to: &draft.input)
        }
        if request.query["luu"] != nil {
            return Response(
                status: .ok, body: .init(byteBuffer: .init(string: VietnamTime.time(of: saved.savedAt).text)))
        }
        let (draft, carried) = try await carrying(into: saved, section: section, under: before.procedure, context)
        return answer(
            to: form, edit: edit, carried: carried, section: section, view: site.view(draft, like: before), request,
            context)
    }

    /// Takes over what an earlier result tells, where this section names one of the person's own.
    private func carrying(
        into draft: Draft, section: FormSection, under procedure: Procedure, _ context: CitizenContext
    ) async throws -> (Draft, Deliverables.Carried?) {
        guard let number = procedure.renewal?.number, section.fields.contains(where: { $0.id == number }),
            let carried = try await site.office.deliverables.carried(into: draft, under: procedure, at: site.now()),
            !carried.values.isEmpty
        else { return (draft, nil) }
        let filled = try await site.office.drafts.change(draft.id, of: context.account.id, now: site.now()) { draft in
            draft.input.values.merge(carried.values) { typed, carried in typed.allSatisfy(\.isEmpty) ? carried : typed }
        }
        return (filled, carried)
    }

    private func answer(
        to form: PostedForm, edit: RowEdit?, carried: Deliverables.Carried?, section: FormSection, view: DraftView,
        _ request: Request,
        _ context: CitizenContext
    ) -> Response {
        let id = view.draft.id.text
        if let edit {
            let query = edit.showsFaults ? "?loi=1" : ""
            return site.redirect(path: "\(Link.section(id, section.id).path)\(query)#\(edit.anchor)")
        }
        if !form["_sau"].isEmpty { return site.redirect(to: .dossiers, flash: .saved) }
        let faults = view.faults(of: section.id)
        guard faults.isEmpty else {
            let page = SectionPage(view: view, section: section, faults: faults, catalogue: site.office.catalogue)
            return site.page(page.html(site.frame(context.edge, request)), status: .unprocessableContent)
        }
        let sections = view.procedure.form.sections
        let next = sections.firstIndex(of: section).map { $0 + 1 } ?? 0
        let following: Link = view.isForDesk ? .check(id) : .papers(id)
        return site.redirect(
            to: next < sections.count ? .section(id, sections[next].id) : following,
            flash: carried.map { $0.isLate ? .carriedLate : .carried })
    }

    @Sendable private func discard(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let view = try await site.draft(context)
        try await site.office.drafts.discard(view.draft.id, of: context.account.id, at: site.now())
        return site.redirect(to: .dossiers, flash: .draftDiscarded)
    }

    private func section(of view: DraftView, _ context: CitizenContext) throws -> FormSection {
        let id = try context.parameters.require("section")
        guard let section = view.procedure.form.sections.first(where: { $0.id == id }) else { throw Edge.notFound }
        return section
    }
}
