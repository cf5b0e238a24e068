import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /uy-quyen | for whom one files, and who files for one |
/// | GET, POST | /uy-quyen/moi | asks to file for somebody: by a code to that person, or by a paper |
/// | GET, POST | /uy-quyen/{mandate}/ma | the code that the person read out |
/// | POST | /uy-quyen/{mandate}/gui-lai | sends another code |
/// | POST | /uy-quyen/{mandate}/nhan | the person represented says: that is me |
/// | POST | /uy-quyen/{mandate}/ket-thuc | either side ends it |
struct MandateRoutes {
    let site: Site

    private var mandates: Mandates { site.office.people.mandates }

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.people(.mandates).path), use: list)
        routes.get(RouterPath(Link.people(.newMandate).path), use: begin)
        routes.post(RouterPath(Link.people(.newMandate).path), use: ask)
        routes.get(RouterPath(Link.people(.mandateCode(":mandate")).path), use: askCode)
        routes.post(RouterPath(Link.people(.mandateCode(":mandate")).path), use: confirm)
        routes.post(RouterPath(Link.people(.mandateAgain(":mandate")).path), use: askAgain)
        routes.post(RouterPath(Link.people(.mandateRecognise(":mandate")).path), use: recognise)
        routes.post(RouterPath(Link.people(.mandateEnd(":mandate")).path), use: end)
    }

    @Sendable private func list(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let page = MandatesPage(
            held: try await mandates.held(by: context.account.id),
            given: try await mandates.given(by: context.account), account: context.account.id,
            today: VietnamTime.day(of: site.now()), catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func begin(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let typed = MandateForm(procedure: request.query["thu-tuc"] ?? "", today: VietnamTime.day(of: site.now()))
        return page(typed, nil, .ok, request, context)
    }

    @Sendable private func ask(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try site.allowUpload(request, by: context.account)
        let upload = try await request.upload(to: site.intake(request, context.edge), context.edge) { $0 == "giay" }
        let typed = MandateForm(upload)
        if let refused = upload.refused.first {
            let reason = Phrase(computed: "upload.\(UploadReason(refused.reason).rawValue)")
            return page(typed, ("giay", reason), .unprocessableContent, request, context)
        }
        do {
            guard !context.account.isOfficer else { throw PeopleRefusal.notYourRole }
            let mandate = try typed.request(
                paper: upload.files.first?.file, in: site.office.catalogue, today: VietnamTime.day(of: site.now()))
            let id = try await mandates.ask(
                mandate, procedureName: name(of: typed.procedure), by: context.account, from: context.edge.remote,
                now: site.now())
            return typed.isByPaper
                ? site.redirect(to: .people(.mandates), flash: .mandateMade)
                : site.redirect(to: .people(.mandateCode(id.text)))
        } catch let refusal as PeopleRefusal {
            return page(typed, (refusal.field, refusal.phrase), refusal.status, request, context)
        } catch let refusal as IdentityRefusal {
            return page(typed, ("lien_lac", refusal.phrase), refusal.status, request, context)
        }
    }

    @Sendable private func askCode(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await codePage(nil, .ok, request, context)
    }

    @Sendable private func confirm(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        guard site.limits.signIn.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        do {
            try await mandates.confirm(
                try id(context), code: String(form["code"].prefix(20)), by: context.account, now: site.now())
            return site.redirect(to: .people(.mandates), flash: .mandateMade)
        } catch let refusal as IdentityRefusal {
            return try await codePage(refusal.codePhrase, refusal.status, request, context)
        } catch is PeopleRefusal {
            throw Edge.notFound
        }
    }

    @Sendable private func askAgain(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let mandate = try await waiting(context)
        do {
            try await mandates.askAgain(
                mandate.id, procedureName: name(of: mandate.procedure ?? ""), by: context.account,
                from: context.edge.remote, now: site.now())
            return site.redirect(to: .people(.mandateCode(mandate.id.text)))
        } catch let refusal as IdentityRefusal {
            return try await codePage(refusal.codePhrase, refusal.status, request, context)
        }
    }

    @Sendable private func recognise(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let id = try id(context)
        return try await answer(.mandateRecognised) {
            try await mandates.recognise(id, by: context.account, now: site.now())
        }
    }

    @Sendable private func end(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let id = try id(context)
        return try await answer(.mandateEnded) {
            try await mandates.end(id, by: context.account, now: site.now())
        }
    }

    private func answer(_ flash: Flash, _ body: () async throws -> Void) async throws -> Response {
        do {
            try await body()
            return site.redirect(to: .people(.mandates), flash: flash)
        } catch is PeopleRefusal {
            throw Edge.notFound
        }
    }

    private func id(_ context: CitizenContext) throws -> ID<Mandate> {
        guard let id = ID<Mandate>(try context.parameters.require("mandate")) else { throw Edge.notFound }
        return id
    }

    /// The own mandate that waits for its code.
    private func waiting(_ context: CitizenContext) async throws -> Mandate {
        let id = try id(context)
        let day = VietnamTime.day(of: site.now())
        let held = try await mandates.held(by: context.account.id)
        guard let found = held.first(where: { $0.id == id && $0.standing(on: day) == .awaiting }) else {
            throw Edge.notFound
        }
        return found
    }

    private func name(of procedure: String) -> String {
        site.office.catalogue.procedure(procedure).map { $0.name.text(.vi) } ?? ""
    }

    private func page(
        _ typed: MandateForm, _ fault: (field: String, phrase: Phrase)?, _ status: HTTPResponse.Status,
        _ request: Request, _ context: CitizenContext
    ) -> Response {
        let page = NewMandatePage(typed: typed, fault: fault, catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)), status: status)
    }

    private func codePage(
        _ error: Phrase?, _ status: HTTPResponse.Status, _ request: Request, _ context: CitizenContext
    ) async throws -> Response {
        let frame = site.frame(context.edge, request)
        let page = MandateCodePage(mandate: try await waiting(context), error: error.map { frame.t($0) })
        return site.page(page.html(frame), status: status)
    }
}
