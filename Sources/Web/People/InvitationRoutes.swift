import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /loi-moi/{secret} | the invitation behind a link; shown to whoever it was sent to |
/// | POST | /loi-moi/nhan | takes one's own invitation |
/// | POST | /loi-moi/bo | declines it; an owner takes it back |
struct InvitationRoutes {
    let site: Site

    private var organisations: Organisations { site.office.people.organisations }

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.people(.invitation(":secret")).path), use: show)
        routes.post(RouterPath(Link.people(.invitationTake).path), use: take)
        routes.post(RouterPath(Link.people(.invitationEnd).path), use: end)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        guard site.limits.references.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let secret = String(try context.parameters.require("secret").prefix(40))
        let found = try await organisations.invitation(secret, for: context.account, now: site.now())
        let refusal: PeopleRefusal? = found == nil ? .invitationGone : found?.isOwn == true ? nil : .notInvited
        let page = InvitationPage(invitation: refusal == nil ? found?.invitation : nil, refusal: refusal)
        return site.page(page.html(site.frame(context.edge, request)), status: refusal?.status ?? .ok)
    }

    @Sendable private func take(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        do {
            let id = try await organisations.take(try invitation(form), by: context.account, now: site.now())
            return site.redirect(to: .people(.organisation(id.text, before: nil)), flash: .invitationTaken)
        } catch let refusal as PeopleRefusal {
            let page = InvitationPage(invitation: nil, refusal: refusal)
            return site.page(page.html(site.frame(context.edge, request)), status: refusal.status)
        }
    }

    @Sendable private func end(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        do {
            try await organisations.withdraw(try invitation(form), by: context.account, now: site.now())
        } catch is PeopleRefusal {
            throw Edge.notFound
        }
        let organisation = ID<Organisation>(form["ve"])?.text
        let back = organisation.map { PeopleLink.organisation($0, before: nil) } ?? .organisations
        return site.redirect(to: .people(back), flash: .invitationEnded)
    }

    private func invitation(_ form: PostedForm) throws -> ID<Invitation> {
        guard let id = ID<Invitation>(form["loi_moi"]) else { throw Edge.unreadable }
        return id
    }
}
