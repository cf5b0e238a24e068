import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET, POST | /can-bo/gop-tai-khoan | sends a code to each of a person's two accounts |
/// | GET, POST | /can-bo/gop-tai-khoan/{kept}/{closed} | both codes; what would become of them; and does it |
struct MergeRoutes {
    let site: Site

    private var people: People { site.office.people }

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.people(.merges).path), use: ask)
        routes.post(RouterPath(Link.people(.merges).path), use: send)
        routes.get(RouterPath(Link.people(.merge(":kept", ":closed")).path), use: show)
        routes.post(RouterPath(Link.people(.merge(":kept", ":closed")).path), use: merge)
    }

    @Sendable private func ask(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(MergePage(step: .contacts(kept: "", closed: "")), .ok, request, context)
    }

    /// Both are read before anything is sent, so that a slip in the second costs the first no code.
    @Sendable private func send(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let typed = (String(form["giu"].prefix(254)), String(form["gop"].prefix(254)))
        var page = MergePage(step: .contacts(kept: typed.0, closed: typed.1))
        for (field, text) in [("giu", typed.0), ("gop", typed.1)] where Login(text) == nil {
            page.fault = (field, "people.bad_contact")
            return try await self.page(page, .unprocessableContent, request, context)
        }
        guard Login(typed.0) != Login(typed.1) else {
            page.fault = ("gop", "merge.same_contact")
            return try await self.page(page, .unprocessableContent, request, context)
        }
        var field = "giu"
        do {
            let kept = try await sent(to: typed.0, context)
            field = "gop"
            let closed = try await sent(to: typed.1, context)
            return site.redirect(to: .people(.merge(kept.text, closed.text)))
        } catch let refusal as PeopleRefusal where refusal != .unknown {
            page.fault = (field, refusal.phrase)
            return try await self.page(page, refusal.status, request, context)
        } catch let refusal as IdentityRefusal {
            page.fault = (field, refusal.phrase)
            return try await self.page(page, refusal.status, request, context)
        }
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (_, contacts) = try await codes(context)
        return try await page(MergePage(step: .codes(contacts, MergeForm())), .ok, request, context)
    }

    @Sendable private func merge(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let typed = MergeForm(form)
        let ((kept, closed), contacts) = try await codes(context)
        let agency = try site.desk(of: context, holding: [.reception]).agency.slug
        if typed.isFinal, typed.isSeen, let asking = try await site.proving(form, request, context.edge) {
            return asking
        }
        let proof = AccountMerges.Proof(kept: kept, code: typed.kept, closed: closed, closedCode: typed.closed)
        do {
            guard typed.isFinal, typed.isSeen else {
                let plan = try await people.merges.look(proof, at: agency, by: context.account, now: site.now())
                let page = MergePage(
                    step: .plan(plan, typed), fault: typed.isFinal ? ("da_xem", "merge.unseen") : nil)
                return try await self.page(page, typed.isFinal ? .unprocessableContent : .ok, request, context)
            }
            _ = try await people.merges.merge(
                proof, at: agency, by: context.account, from: context.edge.origin, now: site.now())
            return site.redirect(to: .people(.merges), flash: .accountsMerged)
        } catch let refusal as MergeRefusal {
            let page = MergePage(step: .codes(contacts, typed), fault: refusal.fault)
            return try await self.page(page, .unprocessableContent, request, context)
        }
    }

    private func sent(to contact: String, _ context: OfficerContext) async throws -> ID<DeskCode> {
        try await people.deskCodes.send(
            to: contact, for: .merge, by: context.account, from: context.edge.remote, now: site.now())
    }

    /// The officer's own codes that the path names, and where they went.
    private func codes(
        _ context: OfficerContext
    ) async throws -> ((ID<DeskCode>, ID<DeskCode>), (kept: String, closed: String)) {
        guard let kept = ID<DeskCode>(try context.parameters.require("kept")),
            let closed = ID<DeskCode>(try context.parameters.require("closed")),
            let one = try await people.deskCodes.contact(kept, of: context.account.id),
            let other = try await people.deskCodes.contact(closed, of: context.account.id)
        else { throw Edge.notFound }
        return ((kept, closed), (one, other))
    }

    private func page(
        _ page: MergePage, _ status: HTTPResponse.Status, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, holding: [.reception])
        var page = page
        if let kept = context.parameters.get("kept"), let closed = context.parameters.get("closed") {
            page.path = Link.people(.merge(kept, closed)).path
        }
        return site.page(
            page.html(site.frame(context.edge, request), agency: desk.agency, side: try await site.side(desk)),
            status: status)
    }
}

extension MergeRefusal {
    /// The input that it is about, and why.
    fileprivate var fault: (field: String, phrase: Phrase) {
        switch self {
        case .sameAccount: ("ma_gop", "merge.same_account")
        case .differentCards: ("ma_gop", "merge.different_cards")
        case .code(.kept, let refusal): ("ma_giu", refusal.codePhrase)
        case .code(.closed, let refusal): ("ma_gop", refusal.codePhrase)
        }
    }
}
