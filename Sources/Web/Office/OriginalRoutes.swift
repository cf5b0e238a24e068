import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// Originals of papers that officers look at as marked copies.
///
/// | method | path | what |
/// | --- | --- | --- |
/// | POST | /can-bo/ho-so/{code}/tep/{digest}/goc | says why the original is needed, and answers it |
/// | POST | /can-bo/xin-y-kien/{code}/{number}/tep/{digest}/goc | the same, for officers who are asked |
///
/// The answer is the file itself, not a redirect to it: an address that hands it out would do so without a reason.
struct OriginalRoutes {
    let site: Site

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.post(RouterPath(Link.original(":code", digest: ":digest").path), use: take)
        routes.post(RouterPath(Link.inquiryOriginal(":code", ":number", digest: ":digest").path), use: takeAsked)
    }

    @Sendable private func take(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let file = try await site.opened(context)
        let reference = try file.reference(try context.parameters.require("digest"), includesOpinions: true)
        let place = Link.original(file.dossier.code.text, digest: reference.digest.hex)
        return try await hand(reference, of: file, at: place, form, request, context) { reason in
            _ = try await site.opened(context, ground: .original(reason))
        }
    }

    @Sendable private func takeAsked(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let inquiry = try await site.openedInquiry(context)
        guard let reference = inquiry.reference(try context.parameters.require("digest")) else {
            throw FileRefusal.missing
        }
        let place = Link.inquiryOriginal(
            inquiry.file.dossier.code.text, "\(inquiry.consultation.number)", digest: reference.digest.hex)
        return try await hand(reference, of: inquiry.file, at: place, form, request, context) { reason in
            _ = try await site.openedInquiry(context, taking: reason)
        }
    }

    /// The file once the reason was recorded, or the form again.
    private func hand(
        _ reference: FileReference, of file: DossierFile, at place: Link, _ form: PostedForm, _ request: Request,
        _ context: OfficerContext, recording record: (StatedReason) async throws -> Void
    ) async throws -> Response {
        do {
            // Before the reason is recorded: what can't be handed out isn't told to have been taken.
            var response = try await site.send(reference)
            try await record(try StatedReason(.original, text: form["ghi"]))
            response.headers[.contentDisposition] = response.headers[.contentDisposition]?
                .replacing("inline;", with: "attachment;")
            return response
        } catch let refusal as Refusal where refusal == .missingReason || refusal.isTooLong {
            let copy = try await site.copy(of: reference, in: file, for: context)
            let page = OriginalPage(
                code: file.dossier.code, name: reference.name, copy: copy, place: place, typed: form["ghi"],
                problem: refusal)
            return site.page(page.html(site.frame(context.edge, request)), status: .unprocessableContent)
        }
    }
}

extension Refusal {
    fileprivate var isTooLong: Bool {
        if case .tooLong = self { return true }
        return false
    }
}

extension Site {
    /// What the officer gets of that file of a dossier.
    func copy(of reference: FileReference, in file: DossierFile, for context: OfficerContext) async throws
        -> OfficerCopy
    {
        try await office.copies.copy(of: reference, in: file, for: context.account.name, at: now())
    }

    /// A file of a dossier as officers get it: marked where its paper is declared so; where it can't be, the page that
    /// says why and asks for the reason.
    ///
    /// - Parameter original: where the original is taken.
    func send(
        _ reference: FileReference, of file: DossierFile, original: Link, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let copy = try await copy(of: reference, in: file, for: context)
        switch copy {
        case .plain: return try await send(reference)
        case .marked(let bytes):
            var response = pdf(bytes, name: "ban-sao-\(file.dossier.code.text)")
            response.headers[.contentSecurityPolicy] =
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"
            return response
        case .withheld:
            let page = OriginalPage(code: file.dossier.code, name: reference.name, copy: copy, place: original)
            return self.page(page.html(frame(context.edge, request)), status: .conflict)
        }
    }
}
