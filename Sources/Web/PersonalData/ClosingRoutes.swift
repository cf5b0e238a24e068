import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /du-lieu-cua-toi/dong-tai-khoan | what closing the account erases, what stays and until when, what goes on |
/// | POST | /du-lieu-cua-toi/dong-tai-khoan | asks for it, by a typed word and proof anew |
/// | POST | /du-lieu-cua-toi/giu-tai-khoan | keeps the account after all |
struct ClosingRoutes {
    let site: Site

    private var closings: Closings { site.office.personalData.closings }

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.personalData(.closing).path), use: show)
        routes.post(RouterPath(Link.personalData(.closing).path), use: ask)
        routes.post(RouterPath(Link.personalData(.keeping).path), use: keep)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await page("", nil, .ok, request, context)
    }

    @Sendable private func ask(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let typed = String(form["xac_nhan"].prefix(40))
        let word = site.office.texts.wording(context.edge.language)("mydata.confirm_word")
        guard Folding.fold(typed) == Folding.fold(word) else {
            return try await page(typed, "mydata.confirm_wrong", .unprocessableContent, request, context)
        }
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        do {
            try await closings.ask(by: context.account, from: context.edge.origin, at: site.now())
            return site.redirect(to: .personalData(.closing), flash: .closingAsked)
        } catch is ClosingRefusal {
            return try await page(typed, nil, .conflict, request, context)
        }
    }

    @Sendable private func keep(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        do {
            try await closings.takeBack(by: context.account.id, from: context.edge.origin, at: site.now())
            return site.redirect(to: .personalData(.overview), flash: .accountKept)
        } catch is ClosingRefusal {
            return site.redirect(to: .personalData(.overview))
        }
    }

    private func page(
        _ typed: String, _ fault: Phrase?, _ status: HTTPResponse.Status, _ request: Request,
        _ context: CitizenContext
    ) async throws -> Response {
        let page = ClosingPage(
            plan: try await closings.plan(for: context.account, at: site.now()),
            closing: try await closings.pending(of: context.account.id), typed: typed, fault: fault,
            catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)), status: status)
    }
}
