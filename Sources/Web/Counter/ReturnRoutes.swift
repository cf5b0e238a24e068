import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /can-bo/tra-ket-qua?ma= | finds by code, slip, name or phone; what waits to be collected |
/// | GET, POST | /can-bo/tra-ket-qua/{code} | what to hand over, to whom; hands it over |
/// | POST | /can-bo/tra-ket-qua/{code}/ma | sends the applicant's phone a code |
/// | GET | /can-bo/ho-so/{code}/bien-ban-giao | the note of the hand-over, to be printed |
struct ReturnRoutes {
    let site: Site

    private static let roles: [Role] = [.returnDesk]

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.get(RouterPath(Link.returnDesk(query: nil).path), use: find)
        routes.get(RouterPath(Link.returning(":code").path), use: show)
        routes.post(RouterPath(Link.returning(":code").path), use: release)
        routes.post(RouterPath(Link.returnCode(":code").path), use: sendCode)
        routes.get(RouterPath(Link.handoverNote(":code").path), use: note)
    }

    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let desk = try site.desk(of: context, holding: Self.roles, agency: request.query["co-quan"].nonEmpty)
        let typed = String((request.query["ma"] ?? "").prefix(500)).trimmingBlanks
        if let code = Self.code(in: typed) { return site.redirect(to: .returning(code.text)) }
        var wanted = desk.request(.toReturn)
        wanted.filter = QueueFilter(text: typed.isEmpty ? nil : PhoneNumber(typed)?.text ?? typed)
        let found = try await site.office.queues.page(wanted)
        let page = ReturnDeskPage(
            agency: desk.agency, typed: typed, rows: found.rows, hasMore: found.next != nil,
            catalogue: site.office.catalogue)
        return site.page(page.html(site.frame(context.edge, request), side: try await site.side(desk)))
    }

    /// A code as typed, or in the address that the slip's QR code holds.
    static func code(in typed: String) -> DossierCode? {
        if let code = DossierCode(typed) { return code }
        guard let query = typed.firstRange(of: "ma=") else { return nil }
        return DossierCode(String(typed[query.upperBound...].prefix { $0 != "&" && $0 != "#" }))
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(of: try await opened(context), nil, typed: nil, request, context)
    }

    @Sendable private func release(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let file = try await opened(context)
        let code = file.dossier.code
        guard let seen = Int(form["thay"]) else { throw Edge.unreadable }
        do {
            let release = try ReleaseForm(form: form).release()
            guard site.limits.identityChecks.allows(code.text, at: site.now()) else { throw Edge.tooMany }
            _ = try await site.office.dossiers.release(
                release, of: code, by: context.actor, seen: seen, at: site.now())
            return site.redirect(to: .handoverNote(code.text), flash: .handedOver)
        } catch let refusal as Refusal where refusal != .unknownDossier {
            return try await page(of: try await opened(context), refusal, typed: form, request, context)
        }
    }

    @Sendable private func sendCode(_ request: Request, _ context: OfficerContext) async throws -> Response {
        _ = try await request.form(context.edge)
        let file = try await opened(context)
        let code = file.dossier.code
        guard site.limits.handoverCodes.allows(code.text, at: site.now()) else { throw Edge.tooMany }
        do {
            try await site.office.dossiers.sendHandoverCode(for: code, by: context.actor, at: site.now())
            return site.redirect(to: .returning(code.text), flash: .handoverCodeSent)
        } catch let refusal as Refusal where refusal != .unknownDossier {
            return try await page(of: file, refusal, typed: nil, request, context)
        }
    }

    @Sendable private func note(_ request: Request, _ context: OfficerContext) async throws -> Response {
        // Without a hand-over there is nobody who is served, and nothing is opened.
        guard try await site.office.dossiers.find(try site.code(context.parameters))?.dossier.handover != nil else {
            throw Edge.notFound
        }
        let file = try await site.opened(context, ground: .atDesk)
        guard let last = file.history.last(where: { $0.event.kind == "returned" }), let handover = file.dossier.handover
        else { throw Edge.notFound }
        let page = HandoverNotePage(
            file: file, handover: handover, at: last.at, officer: last.by.person?.name ?? "")
        return site.page(page.html(site.frame(context.edge, request)))
    }

    /// The dossier of an agency at whose return desk the officer sits; another agency's doesn't exist.
    private func opened(_ context: OfficerContext) async throws -> DossierFile {
        _ = try site.desk(of: context, holding: Self.roles)
        let file = try await site.opened(context, ground: .atDesk)
        _ = try site.desk(of: context, holding: Self.roles, agency: file.dossier.handler)
        return file
    }

    private func page(
        of file: DossierFile, _ problem: Refusal?, typed: PostedForm?, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let desk = try site.desk(of: context, holding: Self.roles, agency: file.dossier.handler)
        let page = ReturningPage(file: file, problem: problem, typed: typed)
        let status: HTTPResponse.Status =
            switch problem {
            case nil: .ok
            case .wrongStage, .stale, .claimedBy: .conflict
            default: .unprocessableContent
            }
        return site.page(
            page.html(site.frame(context.edge, request), side: try await site.side(desk)), status: status)
    }
}
