import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/ho-so/{code}/giay/{paper} | a paper of the dossier, PDF; the view is recorded |
/// | GET | /can-bo/ho-so/{code}/ket-qua/xem-truoc?so=&ngay= | the result's paper before it is issued |
/// | GET | /can-bo/ho-so/{code}/phieu-kiem-soat | the control slip on screen |
struct OfficePaperRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officePaper(":code", ":paper").path), use: show)
        routes.get(RouterPath(Link.controlSlip(":code").path), use: slip)
        routes.get(RouterPath(Link.resultPreview(":code").path), use: preview)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await site.printed(try await site.opened(context), context.parameters, forApplicant: false)
    }

    @Sendable private func slip(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let file = try await site.opened(context)
        let desk = try site.desk(of: context, agency: file.agency.slug)
        let frame = site.frame(context.edge, request)
        let page = ControlSlipPage(
            file: file, passages: file.passages(by: desk.calendar, frame.t), side: try await site.side(desk))
        return site.page(page.html(frame))
    }

    @Sendable private func preview(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let file = try await site.opened(context)
        let typed = request.query["so"].map { String($0.prefix(60)) }
        let proposed = try await site.office.dossiers.nextResultNumber(of: file, at: site.now())
        let day = request.query["ngay"].flatMap { CivilDay(vietnamese: $0) } ?? VietnamTime.day(of: site.now())
        let bytes = try await site.office.prints.result(
            of: file, number: typed.nonEmpty ?? proposed, day: day, isPreview: true,
            site: site.settings.paperSite)
        guard let bytes else { throw Edge.notFound }
        return site.pdf(bytes, name: "xem-truoc-\(file.dossier.code.text)")
    }
}

extension Site {
    /// The result's paper, made and kept as a file; `nil` where the procedure words none or the officer's day is none.
    func madeResult(_ form: PostedForm, of file: DossierFile) async throws -> FileReference? {
        guard let day = CivilDay(vietnamese: form["ngay"]), file.dossier.isApproved,
            let bytes = try await office.resultPaper(
                of: file, number: String(form["so"].prefix(60)), day: day,
                site: settings.paperSite, at: now())
        else { return nil }
        let intake = try await office.vault.receive(atMost: bytes.count)
        try await intake.write(bytes)
        let made = try await intake.finish()
        try await office.files.vouch(for: made.digest)
        return made.named("ket-qua-\(file.dossier.code.text).pdf")
    }
}
