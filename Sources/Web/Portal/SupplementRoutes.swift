import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so/{code}/bo-sung | what is asked, item by item, with what was sent so far |
/// | POST | /ho-so/{code}/bo-sung | the answers, files streamed to the store; what came is kept until all is right |
///
/// Files come in pieces too, below …/bo-sung/tung-phan: `PartialUploadRoutes`.
struct SupplementRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.supplement(":code").path), use: show)
        routes.post(RouterPath(Link.supplement(":code").path), use: send)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        guard let asked = file.dossier.request else { return site.redirect(to: .dossier(file.dossier.code.text)) }
        let begun = try await site.office.drafts.answer(to: file, by: context.account.id)
        let input = begun?.input ?? file.procedure.form.input(of: file.dossier.answers)
        return try await page(file, asked, input, begun, site.refusedUpload(request, context), context, request)
    }

    @Sendable private func send(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        guard let asked = file.dossier.request else { return site.redirect(to: .dossier(file.dossier.code.text)) }
        try site.allowUpload(request, by: context.account)
        let upload = try await request.upload(
            to: site.intake(request, context.edge), context.edge, accepting: asked.wants)
        guard let seen = upload.values["thay"]?.first.flatMap({ Int($0) }) else { throw Edge.unreadable }
        let begun = try await kept(upload, of: file, asked, context)
        if let dropped = upload.values["_bo"]?.first {
            return try await drop(dropped, upload, from: begun, asked, of: file, context)
        }
        let answer = SupplementAnswer(
            upload.values, begun?.files ?? [:], to: asked, of: file, catalogue: site.office.catalogue, now: site.now())
        var faults = try await faults(of: answer, upload, begun, context)
        if faults.isEmpty {
            do {
                try await site.office.dossiers.act(
                    .supplement(answers: answer.answers, papers: answer.papers), on: file.dossier.code,
                    by: .applicant(context.account.person), seen: seen, at: site.now())
                if let begun {
                    try await site.office.drafts.discard(begun.id, of: context.account.id, at: site.now())
                }
                return site.redirect(to: .dossier(file.dossier.code.text), flash: .supplementSent)
            } catch Refusal.supplementIncomplete(let names) {
                faults = names.map { ($0, site.office.texts.wording(context.edge.language)("supplement.missing")) }
            }
        }
        return try await page(file, asked, answer.input, begun, faults, context, request)
    }

    /// Lays what came to what came before, so that nothing is sent twice because something else is wrong.
    private func kept(
        _ upload: Upload, of file: DossierFile, _ asked: SupplementRequest, _ context: CitizenContext
    ) async throws -> Draft? {
        let drafts = site.office.drafts
        guard !upload.files.isEmpty else { return try await drafts.answer(to: file, by: context.account.id) }
        guard try await site.office.dossiers.mayAct(context.account.id, on: file) else { throw Refusal.unknownDossier }
        let begun = try await drafts.beginAnswer(to: file, by: context.account.id, now: site.now())
        try await drafts.attach(upload.files, to: begun.id, of: context.account.id, now: site.now())
        return try await drafts.answer(to: file, by: context.account.id)
    }

    /// Takes a file away again; what was typed stays.
    ///
    /// - Parameter dropped: the input's name and the digest.
    private func drop(
        _ dropped: String, _ upload: Upload, from begun: Draft?, _ asked: SupplementRequest, of file: DossierFile,
        _ context: CitizenContext
    ) async throws -> Response {
        let parts = dropped.split(separator: " ").map(String.init)
        let answer = SupplementAnswer(
            upload.values, begun?.files ?? [:], to: asked, of: file, catalogue: site.office.catalogue, now: site.now())
        if let begun, parts.count == 2 {
            try await site.office.drafts.change(begun.id, of: context.account.id, now: site.now()) { draft in
                draft.input = answer.input
                draft.files[parts[0]]?.removeAll { $0.digest.hex == parts[1] }
            }
        }
        return site.redirect(to: .supplement(file.dossier.code.text))
    }

    private func faults(
        of answer: SupplementAnswer, _ upload: Upload, _ begun: Draft?, _ context: CitizenContext
    ) async throws -> [(name: String, text: String)] {
        let t = site.office.texts.wording(context.edge.language)
        var faults = answer.faults.texts(t)
        faults += upload.refused.map { ($0.name, t(Phrase(computed: "upload.\(UploadReason($0.reason).rawValue)"))) }
        // What was taken while the scanner was away may have been found bad since.
        if let begun, let name = try await site.infected(in: begun) { faults.append((name, t("upload.infected"))) }
        return faults
    }

    private func page(
        _ file: DossierFile, _ asked: SupplementRequest, _ input: FormInput, _ begun: Draft?,
        _ faults: [(name: String, text: String)], _ context: CitizenContext, _ request: Request
    ) async throws -> Response {
        var unfinished: [(upload: PartialUpload, offset: Int)] = []
        if let begun {
            unfinished = try await site.office.uploads.open(in: begun.id, of: context.account.id, now: site.now())
        }
        let files = begun?.files ?? [:]
        let page = SupplementPage(
            file: file, request: asked, input: input, files: files, faults: faults, catalogue: site.office.catalogue,
            states: try await site.office.files.states(of: files.values.joined().map(\.digest)),
            unfinished: unfinished)
        return site.page(
            page.html(site.frame(context.edge, request)),
            status: request.method == .post ? .unprocessableContent : .ok)
    }
}

extension Site {
    /// Why the last upload in pieces was refused, as the page's address tells it, by input name.
    fileprivate func refusedUpload(_ request: Request, _ context: CitizenContext) -> [(name: String, text: String)] {
        let query = request.query
        guard let reason = query["ly_do"].flatMap({ UploadReason(rawValue: String($0)) }) else { return [] }
        let t = office.texts.wording(context.edge.language)
        return [(query["tep"].map { String($0.prefix(120)) } ?? "", t(Phrase(computed: "upload.\(reason.rawValue)")))]
    }
}
