import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /lien-lac | phone, address, and how news should come |
/// | POST | /lien-lac | keeps the wishes |
/// | POST | /lien-lac/moi | sends a code to a new phone or address, after proof anew |
/// | POST | /lien-lac/ma | takes it by that code |
/// | GET | /tin-nhan | what was sent to the person |
struct ContactRoutes {
    let site: Site

    private var contacts: ContactBook { site.office.contacts }

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.contactSettings.path), use: show)
        routes.post(RouterPath(Link.contactSettings.path), use: keep)
        routes.post(RouterPath(Link.newContact.path), use: ask)
        routes.post(RouterPath(Link.contactCode.path), use: confirm)
        routes.get(RouterPath(Link.inbox.path), use: inbox)
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await page(request, context)
    }

    @Sendable private func keep(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let wishes = ContactPreferences(
            bySMS: form["sms"] == "1", byEmail: form["email"] == "1", isAccented: form["co_dau"] == "1",
            hearsOfViews: form["xem"] == "1")
        try await contacts.keep(wishes, for: context.account.id)
        return site.redirect(to: .contactSettings, flash: .wishesKept)
    }

    @Sendable private func ask(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard let contact = Login(form["moi"]), contact.phone?.isMobile ?? true else {
            return try await page(request, context, typed: form["moi"], fault: ("moi", "contact.invalid"))
        }
        // Whoever has the contact may sign in and recover the password by it.
        if let asking = try await site.proving(form, request, context.edge) { return asking }
        guard site.limits.register.allows(context.account.id.text, at: site.now()),
            site.limits.registerOfLogin.allows(contact.text, at: site.now())
        else { throw Edge.tooMany }
        do {
            try await contacts.ask(contact, for: context.account, now: site.now())
        } catch let refusal as IdentityRefusal {
            return try await page(request, context, typed: form["moi"], fault: ("moi", refusal.phrase))
        }
        return site.redirect(to: .contactSettings, flash: .contactAsked)
    }

    @Sendable private func confirm(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signIn.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        do {
            try await contacts.confirm(code: String(form["ma"].prefix(20)), for: context.account.id, now: site.now())
        } catch let refusal as IdentityRefusal {
            return try await page(request, context, fault: ("ma", refusal.phrase))
        }
        return site.redirect(to: .contactSettings, flash: .contactKept)
    }

    @Sendable private func inbox(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let page = InboxPage(messages: try await contacts.inbox(of: context.account))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    private func page(
        _ request: Request, _ context: CitizenContext, typed: String = "", fault: (field: String, text: Phrase)? = nil
    ) async throws -> Response {
        let page = ContactPage(
            account: context.account, wishes: try await contacts.preferences(of: context.account.id),
            route: try await contacts.route(of: context.account), typed: typed, fault: fault)
        return site.page(
            page.html(site.frame(context.edge, request)), status: fault == nil ? .ok : .unprocessableContent)
    }
}
