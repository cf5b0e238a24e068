import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /quan-tri/loi-nhan | every situation, and what was changed |
/// | GET | /quan-tri/loi-nhan/{situation}?thu-tuc=&ngon-ngu= | its words, with a preview |
/// | POST | /quan-tri/loi-nhan/{situation} | keeps other words, or tells what is wrong with them |
/// | POST | /quan-tri/loi-nhan/{situation}/thu | shows the words as typed, filled in; sends them to a phone or address; keeps nothing |
/// | POST | /quan-tri/loi-nhan/{situation}/bo | goes back to the words above |
struct MessageTemplateRoutes {
    let site: Site

    private var templates: SituationBook { site.office.templates }

    func add(to routes: RouterGroup<AdministratorContext>) {
        routes.get(RouterPath(Link.messageTemplates.path), use: list)
        let one = Link.messageTemplate(":situation", procedure: "", language: "").path
        routes.get(RouterPath(one), use: show)
        routes.post(RouterPath(one), use: keep)
        routes.post(RouterPath(Link.messageTemplateTrial(":situation").path), use: tryOut)
        routes.post(RouterPath(Link.messageTemplateReset(":situation").path), use: drop)
    }

    @Sendable private func list(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let page = MessageTemplatesPage(own: try await templates.all(), catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let place = try place(context, request.query["thu-tuc"], request.query["ngon-ngu"])
        let template = try await templates.current(place.situation, procedure: place.procedure, place.language)
        return try await page(place, template, faults: [], request, context)
    }

    @Sendable private func keep(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let place = try place(context, form["thu_tuc"], form["ngon_ngu"])
        let template = words(in: form)
        let faults = try await templates.keep(
            template, for: place.situation, procedure: place.procedure, place.language, by: context.account.person,
            at: site.now())
        guard faults.isEmpty else { return try await page(place, template, faults: faults, request, context) }
        return site.redirect(to: place.link, flash: .wordingKept)
    }

    /// What was typed stays on the page and is nowhere else, so this answers with the page itself.
    @Sendable private func tryOut(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let place = try place(context, form["thu_tuc"], form["ngon_ngu"])
        let template = words(in: form)
        let faults = template.faults(for: place.situation)
        var trial = WordsTrial(to: form["to"].trimmingBlanks, isAccented: form["co_dau"] == "1")
        if form["viec"] == "gui", faults.isEmpty {
            if let login = Login(trial.to), login.phone?.isMobile ?? true {
                guard site.limits.testMessages.allows(context.account.id.text, at: site.now()) else {
                    throw Edge.tooMany
                }
                try await site.office.mailroom.sendTest(
                    of: template, isAccented: trial.isAccented, to: login, language: place.language, at: site.now())
                trial.outcome = .sent
            } else {
                trial.outcome = .invalid
            }
        }
        return try await page(place, template, faults: faults, trial: trial, request, context)
    }

    @Sendable private func drop(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let place = try place(context, form["thu_tuc"], form["ngon_ngu"])
        try await templates.drop(place.situation, procedure: place.procedure, place.language)
        return site.redirect(to: place.link, flash: .wordingDropped)
    }

    private func words(in form: PostedForm) -> SituationWords {
        SituationWords(
            sms: form["sms"].trimmingBlanks, subject: form["subject"].trimmingBlanks, body: form["body"].trimmingBlanks)
    }

    private func place(
        _ context: AdministratorContext, _ procedure: String?, _ language: String?
    ) throws -> TemplatePlace {
        guard let situation = Situation(rawValue: try context.parameters.require("situation")) else {
            throw Edge.notFound
        }
        let slug = procedure ?? ""
        guard slug.isEmpty || site.office.catalogue.procedure(slug) != nil else { throw Edge.notFound }
        return TemplatePlace(
            situation: situation, procedure: slug, language: language.flatMap(Language.init) ?? .vi)
    }

    private func page(
        _ place: TemplatePlace, _ template: SituationWords, faults: [TemplateProblem], trial: WordsTrial = WordsTrial(),
        _ request: Request, _ context: AdministratorContext
    ) async throws -> Response {
        let isOwn = try await templates.all().contains {
            $0.situation == place.situation && $0.procedure == place.procedure && $0.language == place.language
        }
        let page = MessageTemplatePage(
            place: place, template: template, isOwn: isOwn, faults: faults, trial: trial,
            catalogue: site.office.catalogue)
        let isRight = faults.isEmpty && trial.outcome != .invalid
        return site.page(
            page.html(site.frame(context.edge, request)), status: isRight ? .ok : .unprocessableContent)
    }
}
