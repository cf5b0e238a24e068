import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so-nhap/{draft}/to-khai | the draft as a form to be signed, PDF; its code opens it at the desk |
struct FilledFormRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.filledForm(":draft").path), use: filled)
    }

    @Sendable private func filled(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let view = try await site.draft(context)
        if let code = view.draft.filed { return site.redirect(to: .receipt(code.text)) }
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let desk = site.settings.publicAddress
        let pdf = try await site.office.paperForms.filled(from: view.draft, of: context.account, at: site.now()) {
            desk + Link.counterForm($0.text).path
        }
        return site.pdf(pdf, name: "to-khai-\(view.procedure.slug)")
    }
}
