import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so/{code}/giay/{paper} | a paper that the agency wrote to the applicant, PDF |
struct PaperRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.paper(":code", ":paper").path), use: show)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        return try await site.printed(try await site.dossier(context), context.parameters, forApplicant: true)
    }
}

extension Site {
    /// The paper that the path names, as PDF.
    func printed(_ file: DossierFile, _ parameters: Parameters, forApplicant: Bool) async throws -> Response {
        guard let reference = PrintReference(try parameters.require("paper")) else { throw Edge.notFound }
        let bytes = try await office.paper(
            reference, of: file, forApplicant: forApplicant,
            site: settings.paperSite, at: now())
        return pdf(bytes, name: "\(reference.kind.rawValue)-\(file.dossier.code.text)")
    }
}
