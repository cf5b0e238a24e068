import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/ho-so/{code}/bo-sung-tai-quay | what was asked comes on paper: counted, scanned, typed |
struct DeskSupplementRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.deskSupplement(":code").path), use: show)
        routes.post(RouterPath(Link.deskSupplement(":code").path), use: send)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (file, _) = try await opened(context)
        guard let asked = file.dossier.request else { return site.redirect(to: .officeDossier(file.dossier.code.text)) }
        let input = file.procedure.form.input(of: file.dossier.answers)
        return try await page(file, asked, input, FormInput(), [], request, context)
    }

    @Sendable private func send(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (file, _) = try await opened(context)
        guard let asked = file.dossier.request else { return site.redirect(to: .officeDossier(file.dossier.code.text)) }
        let upload = try await request.upload(
            to: site.intake(request, context.edge), context.edge, accepting: asked.wants)
        guard let seen = upload.values["thay"]?.first.flatMap({ Int($0) }) else { throw Edge.unreadable }
        let answer = SupplementAnswer(upload, to: asked, of: file, catalogue: site.office.catalogue, now: site.now())
        let t = site.office.texts.wording(context.edge.language)
        let typed = FormInput(upload.values)
        let desk = DeskReading(typed, today: VietnamTime.day(of: site.now()))
        var faults = answer.faults.filter { desk.received[$0.name] == nil }.texts(t)
        faults += desk.faults.filter { $0.code == DeskFault.Code.count }.map { ($0.name, t("desk.fault.count")) }
        if faults.isEmpty {
            do {
                try await site.office.dossiers.act(
                    .supplementByHand(answers: answer.answers, papers: answer.papers, received: desk.received),
                    on: file.dossier.code, by: context.actor, seen: seen, at: site.now())
                return site.redirect(to: .officeDossier(file.dossier.code.text), flash: .supplementSent)
            } catch Refusal.supplementIncomplete(let names) {
                faults = names.map { ($0, t("supplement.missing")) }
            }
        }
        return try await page(file, asked, answer.input, typed, faults, request, context)
    }

    private func opened(_ context: OfficerContext) async throws -> (DossierFile, Desk) {
        _ = try site.desk(of: context, holding: [.reception])
        let file = try await site.opened(context, ground: .atDesk)
        return (file, try site.desk(of: context, holding: [.reception], agency: file.agency.slug))
    }

    private func page(
        _ file: DossierFile, _ asked: SupplementRequest, _ input: FormInput, _ typed: FormInput,
        _ faults: [(name: String, text: String)], _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, holding: [.reception], agency: file.agency.slug)
        let page = DeskSupplementPage(
            file: file, asked: asked, input: input, typed: typed, faults: faults,
            units: site.office.catalogue.province.units)
        return site.page(
            page.html(site.frame(context.edge, request), side: try await site.side(desk)),
            status: faults.isEmpty ? .ok : .unprocessableContent)
    }
}
