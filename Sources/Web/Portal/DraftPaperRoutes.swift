import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so-nhap/{draft}/giay-to | the papers |
/// | POST | /ho-so-nhap/{draft}/giay-to | sends files, streamed to the store |
/// | POST | …/giay-to/bo | takes a file away |
/// | POST | …/giay-to/can | says whether a declared paper is needed |
/// | POST | …/giay-to/xong | on to check-your-answers, or what is missing |
struct DraftPaperRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        let papers = Link.papers(":draft").path
        routes.get(RouterPath(papers), use: show)
        routes.post(RouterPath(papers), use: send)
        routes.post(RouterPath("\(papers)/bo"), use: remove)
        routes.post(RouterPath("\(papers)/can"), use: declare)
        routes.post(RouterPath("\(papers)/xong"), use: proceed)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let view = try await site.draft(context)
        if let code = view.draft.filed { return site.redirect(to: .receipt(code.text)) }
        let parameters = request.query
        let refusal = parameters["ly_do"].flatMap { UploadReason(rawValue: String($0)) }
        let name = parameters["tep"].map { String($0.prefix(120)) } ?? ""
        let page = PapersPage(
            view: view, faults: parameters["loi"] == nil ? [] : view.paperFaults,
            states: try await site.office.files.states(of: view.draft.files.values.joined().map(\.digest)),
            unfinished: try await site.office.uploads.open(
                in: view.draft.id, of: context.account.id, now: site.now()),
            refusal: refusal.map { (name, $0.rawValue) })
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func send(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let view = try await site.draft(context)
        try site.allowUpload(request, by: context.account)
        let upload = try await request.upload(
            to: site.intake(request, context.edge), context.edge, accepting: view.accepts)
        try await site.office.drafts.attach(
            upload.files, to: view.draft.id, of: context.account.id, now: site.now())
        let link = Link.papers(view.draft.id.text).path
        guard let refused = upload.refused.first else { return site.redirect(path: link) }
        let reason = UploadReason(refused.reason)
        return site.redirect(path: link + Link.query([("tep", refused.name), ("ly_do", reason.rawValue)]))
    }

    @Sendable private func remove(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let view = try await site.draft(context)
        try await site.office.drafts.change(view.draft.id, of: context.account.id, now: site.now()) { draft in
            draft.files[form["name"]]?.removeAll { $0.digest.hex == form["digest"] }
        }
        return site.redirect(to: .papers(view.draft.id.text))
    }

    @Sendable private func declare(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let view = try await site.draft(context)
        let paper = form["paper"]
        guard view.procedure.papers.contains(where: { $0.id == paper }), let needed = Bool(form["needed"]) else {
            return site.redirect(path: Link.papers(view.draft.id.text).path + "?loi=1")
        }
        try await site.office.drafts.change(view.draft.id, of: context.account.id, now: site.now()) { draft in
            draft.declared[paper] = needed
        }
        return site.redirect(path: "\(Link.papers(view.draft.id.text).path)#\(Piece.fieldID("giay_to.\(paper)"))")
    }

    @Sendable private func proceed(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let view = try await site.draft(context)
        let id = view.draft.id.text
        if let back = try await site.refusingInfected(view.draft) { return back }
        return view.paperFaults.isEmpty
            ? site.redirect(to: .check(id)) : site.redirect(path: Link.papers(id).path + "?loi=1")
    }
}

extension DraftView {
    /// Whether a file of that input name belongs to this draft.
    @Sendable func accepts(_ name: String) -> Bool {
        demands.contains { "giay_to.\($0.paper.id)" == name } || fileFields.contains { $0.id == name }
    }
}
