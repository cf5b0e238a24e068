import Hummingbird
import Kernel
import OneStop

/// Through which files come in pieces: the papers of a draft, or the answer to a request for supplement.
struct UploadDoor: Sendable {
    /// Below it lie the uploads.
    let path: String
    /// Passes where files may be sent to what the request's path names, by whom it belongs to.
    let check: @Sendable (_ site: Site, _ context: CitizenContext) async throws -> Void
    /// The draft that the request's path names, for its owner alone.
    ///
    /// - Parameter begins: a file is announced; otherwise it is gone on with, and what may come was judged before.
    let open: @Sendable (_ site: Site, _ context: CitizenContext, _ begins: Bool) async throws -> UploadPlace

    static let papers = UploadDoor(
        path: Link.partialUploads(":draft").path, check: { site, context in _ = try await site.draft(context) }
    ) { site, context, begins in
        guard begins else {
            guard let draft = ID<Draft>(try context.parameters.require("draft")) else { throw UploadRefusal.unknown }
            return UploadPlace(draft: draft, page: .papers(draft.text), uploads: .partialUploads(draft.text))
        }
        let view = try await site.draft(context)
        let id = view.draft.id.text
        return UploadPlace(
            draft: view.draft.id, page: .papers(id), uploads: .partialUploads(id), accepts: view.accepts)
    }

    static let supplement = UploadDoor(
        path: Link.supplementUploads(":code").path, check: { site, context in _ = try await site.asked(context) }
    ) { site, context, begins in
        let (file, asked) = try await site.asked(context)
        let (code, account) = (file.dossier.code.text, context.account.id)
        let drafts = site.office.drafts
        let draft =
            begins
            ? try await drafts.beginAnswer(to: file, by: account, now: site.now())
            : try await drafts.answer(to: file, by: account)
        guard let draft else { throw UploadRefusal.unknown }
        return UploadPlace(
            draft: draft.id, page: .supplement(code), uploads: .supplementUploads(code),
            accepts: { name in
                asked.items.indices.contains {
                    asked.takesFile(at: $0, of: file.procedure) && asked.items[$0].subject.inputName(at: $0) == name
                }
            })
    }
}

/// Where one draft's files come in pieces.
struct UploadPlace: Sendable {
    let draft: ID<Draft>
    /// Where a person sees what came.
    let page: Link
    let uploads: Link
    /// Whether a file of that input name is wanted.
    var accepts: @Sendable (String) -> Bool = { _ in false }

    func path(of upload: PartialUpload) -> String { "\(uploads.path)/\(upload.id.text)" }

    /// The page, saying why the file for that input was not taken.
    func page(of reason: UploadReason, field: String) -> String {
        page.path + Link.query([("tep", field), ("ly_do", reason.rawValue)])
    }
}

extension Site {
    /// The dossier that the path names, where something is asked of the account.
    fileprivate func asked(_ context: CitizenContext) async throws -> (file: DossierFile, asked: SupplementRequest) {
        let file = try await dossier(context)
        guard let asked = file.dossier.request,
            try await office.dossiers.mayAct(context.account.id, on: file)
        else { throw Refusal.unknownDossier }
        return (file, asked)
    }
}
