import Foundation
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/xin-y-kien/{code}/{number} | one question, to officers of the asked agency |
/// | GET | /can-bo/xin-y-kien/{code}/{number}/tep/{digest} | a paper that was shared |
/// | POST | /can-bo/xin-y-kien/{code}/{number}/{act} | each act of `InquiryAct` |
struct InquiryRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.inquiry(":code", ":number").path), use: show)
        routes.get(RouterPath(Link.inquiryFile(":code", ":number", digest: ":digest").path), use: download)
        for act in InquiryAct.allCases {
            routes.post(RouterPath(Link.inquiryAct(":code", ":number", act).path)) { request, context in
                let isOpinion = act == .prepare || act == .give
                let (form, file) =
                    isOpinion
                    ? try await opinionForm(request, context) : (try await request.form(context.edge), nil)
                return try await perform(act, form, file, request, context)
            }
        }
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(request, context, problem: nil)
    }

    @Sendable private func download(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let inquiry = try await site.openedInquiry(context)
        guard let file = inquiry.reference(try context.parameters.require("digest")) else { throw FileRefusal.missing }
        let original = Link.inquiryOriginal(
            inquiry.file.dossier.code.text, "\(inquiry.consultation.number)", digest: file.digest.hex)
        return try await site.send(file, of: inquiry.file, original: original, request, context)
    }

    private func opinionForm(
        _ request: Request, _ context: OfficerContext
    ) async throws -> (PostedForm, Result<FileReference, FileRefusal>?) {
        let upload = try await request.upload(to: site.intake(request, context.edge), context.edge) { $0 == "tep" }
        let refused = upload.refused.first.map { Result<FileReference, FileRefusal>.failure($0.reason) }
        return (PostedForm(values: upload.values), refused ?? upload.files.first.map { .success($0.file) })
    }

    private func perform(
        _ act: InquiryAct, _ form: PostedForm, _ file: Result<FileReference, FileRefusal>?, _ request: Request,
        _ context: OfficerContext
    ) async throws -> Response {
        let code = try site.code(context.parameters)
        let inquiry = try await site.openedInquiry(context)
        do {
            try await site.office.dossiers.act(
                .inquire(try command(act, form, file, on: inquiry)), on: code, by: context.actor, at: site.now())
            return site.redirect(to: .inquiry(code.text, "\(inquiry.consultation.number)"), flash: act.flash)
        } catch let refusal as Refusal where refusal != .unknownDossier {
            return try await page(request, context, problem: InquiryProblem(act: act, refusal: refusal, typed: form))
        }
    }

    private func command(
        _ act: InquiryAct, _ form: PostedForm, _ file: Result<FileReference, FileRefusal>?, on inquiry: InquiryFile
    ) throws -> InquiryCommand {
        let number = inquiry.consultation.number
        switch act {
        case .take: return .take(number)
        case .release: return .release(number)
        case .decline: return .decline(number, reason: form["ly_do"])
        case .prepare, .give:
            if case .failure(let reason)? = file { throw Refusal.unusableFile(reason) }
            guard let verdict = Opinion.Verdict(rawValue: form["y_kien"]) else { throw Refusal.missingOpinion }
            let sent = try file?.get() ?? (act == .give ? inquiry.consultation.prepared?.file : nil)
            let opinion = Opinion(verdict: verdict, text: form["noi_dung"], file: sent)
            return act == .give ? .give(number, opinion) : .prepare(number, opinion)
        }
    }

    private func page(
        _ request: Request, _ context: OfficerContext, problem: InquiryProblem?
    ) async throws -> Response {
        let inquiry = try await site.openedInquiry(context)
        let desk = try site.desk(of: context, agency: inquiry.place)
        let view = InquiryPage(
            inquiry: inquiry, officer: context.account, desk: desk.agency, calendar: desk.calendar, now: desk.now,
            side: try await site.side(desk, current: .asked), problem: problem)
        return site.page(
            view.html(site.frame(context.edge, request)), status: problem == nil ? .ok : .conflict)
    }
}

extension Site {
    /// The question that the path names, opened by an officer who is asked.
    ///
    /// - Parameter reason: why the original of a paper is taken.
    func openedInquiry(_ context: OfficerContext, taking reason: StatedReason? = nil) async throws -> InquiryFile {
        guard let number = Int(try context.parameters.require("number")) else { throw Refusal.unknownDossier }
        return try await office.dossiers.openInquiry(
            number, on: try code(context.parameters), by: context.account.person, posts: context.account.posts,
            taking: reason, at: now())
    }
}

extension InquiryAct {
    var flash: Flash {
        switch self {
        case .take: .claimed
        case .release: .released
        case .prepare: .opinionPrepared
        case .give: .opinionGiven
        case .decline: .inquiryDeclined
        }
    }
}
