import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/ho-so/{code}?xem= | the dossier; opening it is recorded |
/// | GET | /can-bo/ho-so/{code}/tep/{digest} | a file of it |
struct OfficeDossierRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.officeDossier(":code").path), use: show)
        routes.get(RouterPath(Link.officeFile(":code", digest: ":digest").path), use: download)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let viewing = request.query["xem"].map { String($0.prefix(64)) }
        do {
            return try await site.officeDossier(context, request, viewing: viewing, problem: nil)
        } catch Refusal.unknownDossier {
            return try await site.purgedDossier(context, request)
        }
    }

    @Sendable private func download(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let file = try await site.opened(context)
        let reference = try file.reference(try context.parameters.require("digest"), includesOpinions: true)
        let original = Link.original(file.dossier.code.text, digest: reference.digest.hex)
        return try await site.send(reference, of: file, original: original, request, context)
    }
}

extension Site {
    /// The dossier that the path names, opened by the officer.
    ///
    /// - Parameter ground: `.atDesk` for pages that serve an applicant who stands there.
    func opened(_ context: OfficerContext, ground: ViewGround = .none) async throws -> DossierFile {
        try await office.dossiers.open(
            try code(context.parameters), by: context.account.person, posts: context.account.posts, ground: ground,
            at: now())
    }

    /// The dossier that the path names, where an officer of its agency acts on it: the act tells who it was, so nothing
    /// that was typed is lost for want of a reason to look.
    func reached(_ context: OfficerContext) async throws -> DossierFile {
        do {
            return try await opened(context)
        } catch Refusal.viewReasonNeeded(let code) {
            guard let file = try await office.dossiers.find(code) else { throw Refusal.unknownDossier }
            return file
        }
    }

    /// What is left of the dossier that the path names, for an officer of the agency that had it.
    ///
    /// - Throws: `Refusal.unknownDossier` where it is another's, or none.
    fileprivate func purgedDossier(_ context: OfficerContext, _ request: Request) async throws -> Response {
        let agencies = Set(context.account.posts.map(\.agency))
        guard let found = try await office.retaining.purged(try code(context.parameters), of: agencies) else {
            throw Refusal.unknownDossier
        }
        let side = try await side(try desk(of: context, agency: found.agency))
        let page = PurgedPage(dossier: found, catalogue: office.catalogue, side: side)
        return self.page(page.html(frame(context.edge, request)), status: .gone)
    }

    /// What the signatures of that paper say, where it is a PDF of the dossier.
    private func signatures(of digest: String?, in file: DossierFile) async throws -> [SignatureCheck] {
        guard let digest, let reference = try? file.reference(digest), reference.type == .pdf,
            let bytes = try? await office.files.read(reference.digest)
        else { return [] }
        return try await office.sealing.examine(bytes, at: now())
    }

    /// How the officer sees that file in the viewer; as it is where there is no such file, or it is shut.
    private func copy(of digest: String?, in file: DossierFile, _ context: OfficerContext) async throws -> OfficerCopy {
        guard let digest, let reference = try? file.reference(digest) else { return .plain }
        do {
            return try await copy(of: reference, in: file, for: context)
        } catch is FileRefusal {
            return .plain
        }
    }

    /// The officer's page of a dossier; after a refused act with what went wrong.
    func officeDossier(
        _ context: OfficerContext, _ request: Request, viewing: String?, problem: ActProblem?
    ) async throws -> Response {
        let file = try await opened(context)
        let own = file.dossier.visibleTo.intersection(context.account.posts.map(\.agency))
        let place = [file.dossier.handler, file.agency.slug].first(where: own.contains) ?? own.min()
        let desk = try desk(of: context, agency: place)
        let work = try await office.work.beside(file, for: context.account, at: desk.now)
        let page = OfficeDossierPage(
            file: file, officer: context.account, calendar: office.catalogue.calendar(of: file.agency), now: desk.now,
            side: try await side(desk), viewing: viewing, problem: problem,
            suggestedNumber: try await office.dossiers.nextResultNumber(of: file, at: desk.now), work: work,
            agencies: office.catalogue.agencies,
            contacts: try await office.mailroom.contacts(of: file.dossier.code),
            filled: FilledTemplate(request.query["mau"], of: work, for: file, by: context.account),
            signatures: try await signatures(of: viewing, in: file),
            copy: try await copy(of: viewing, in: file, context),
            states: try await office.files.states(of: file.dossier.papers.values.joined().map(\.digest)))
        return self.page(page.html(frame(context.edge, request)), status: problem == nil ? .ok : .conflict)
    }
}
