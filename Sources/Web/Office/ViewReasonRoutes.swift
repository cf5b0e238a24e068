import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | POST | /can-bo/ho-so/{code}/ly-do-xem | states why an officer without a part in a dossier opens it, and opens it |
///
/// The page that asks stands wherever such an officer comes from: `ViewReasonPage`.
struct ViewReasonRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.post(RouterPath(Link.viewReason(":code").path), use: state)
    }

    @Sendable private func state(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let code = try site.code(context.parameters)
        guard let kind = StatedReason.Kind(rawValue: form["ly_do"]), StatedReason.Kind.opening.contains(kind) else {
            throw Edge.unreadable
        }
        do {
            let reason = try StatedReason(kind, text: form["ghi"])
            _ = try await site.opened(context, ground: .stated(reason))
            return site.redirect(path: LocalPath.checked(form["den"]) ?? Link.officeDossier(code.text).path)
        } catch let refusal as Refusal where refusal != .unknownDossier {
            let page = ViewReasonPage(code: code, next: form["den"], typed: form["ghi"], problem: refusal)
            return site.page(page.html(site.frame(context.edge, request)), status: .unprocessableContent)
        }
    }
}
