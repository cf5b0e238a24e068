import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so/{code}/bo-sung | what is asked, item by item |
/// | POST | /ho-so/{code}/bo-sung | the answers, files streamed to the store |
struct SupplementRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.supplement(":code").path), use: show)
        routes.post(RouterPath(Link.supplement(":code").path), use: send)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        guard let asked = file.dossier.request else { return site.redirect(to: .dossier(file.dossier.code.text)) }
        let input = file.procedure.form.input(of: file.dossier.answers)
        return site.page(page(file, asked, input, [], context, request))
    }

    @Sendable private func send(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        guard let asked = file.dossier.request else { return site.redirect(to: .dossier(file.dossier.code.text)) }
        try site.allowUpload(request, by: context.account)
        let upload = try await request.upload(
            to: site.intake(request, context.edge), context.edge, accepting: asked.wants)
        guard let seen = upload.values["thay"]?.first.flatMap({ Int($0) }) else { throw Edge.unreadable }
        let answer = SupplementAnswer(upload, to: asked, of: file, catalogue: site.office.catalogue, now: site.now())
        let t = site.office.texts.wording(context.edge.language)
        var faults = answer.faults.texts(t)
        faults += upload.refused.map { ($0.name, t(Phrase(computed: "upload.\(UploadReason($0.reason).rawValue)"))) }
        if faults.isEmpty {
            do {
                try await site.office.dossiers.act(
                    .supplement(answers: answer.answers, papers: answer.papers), on: file.dossier.code,
                    by: .applicant(context.account.person), seen: seen, at: site.now())
                return site.redirect(to: .dossier(file.dossier.code.text), flash: .supplementSent)
            } catch Refusal.supplementIncomplete(let names) {
                faults = names.map { ($0, t("supplement.missing")) }
            }
        }
        return site.page(page(file, asked, answer.input, faults, context, request), status: .unprocessableContent)
    }

    private func page(
        _ file: DossierFile, _ asked: SupplementRequest, _ input: FormInput, _ faults: [(name: String, text: String)],
        _ context: CitizenContext, _ request: Request
    ) -> HTML {
        SupplementPage(
            file: file, request: asked, input: input, files: [:], faults: faults, catalogue: site.office.catalogue
        ).html(site.frame(context.edge, request))
    }
}

extension SupplementRequest {
    /// Whether a file of that input name answers something that was asked.
    @Sendable func wants(_ name: String) -> Bool {
        items.indices.contains { items[$0].subject.inputName(at: $0) == name }
    }
}
