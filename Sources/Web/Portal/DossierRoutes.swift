import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so | drafts and dossiers |
/// | GET | /ho-so/{code} | one dossier |
/// | GET | /ho-so/{code}/bien-nhan | the receipt |
/// | GET | /ho-so/{code}/ket-qua | the result |
/// | GET | /ho-so/{code}/tep/{digest} | a file of it |
/// | POST | /ho-so/{code}/tin-nhan | a message |
/// | POST | /ho-so/{code}/rut | asks to withdraw |
struct DossierRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.dossiers.path), use: list)
        routes.get(RouterPath(Link.dossier(":code").path), use: show)
        routes.get(RouterPath(Link.receipt(":code").path), use: receipt)
        routes.get(RouterPath(Link.resultFile(":code").path), use: result)
        routes.get(RouterPath(Link.file(":code", digest: ":digest").path), use: download)
        routes.post(RouterPath(Link.messages(":code").path), use: message)
        routes.post(RouterPath(Link.withdrawal(":code").path), use: withdraw)
    }

    @Sendable private func list(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let drafts = try await site.office.drafts.all(of: context.account.id)
        let dossiers = try await site.office.dossiers.all(of: context.account.id)
        let page = DossiersPage(
            drafts: drafts.map { ($0, site.office.catalogue.procedure($0.procedure)) }, dossiers: dossiers,
            deliverables: try await site.office.deliverables.all(of: context.account.id),
            catalogue: site.office.catalogue, today: VietnamTime.day(of: site.now()),
            closing: try await site.office.personalData.closings.pending(of: context.account.id))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func show(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        let page = DossierPage(
            file: file, calendar: site.office.catalogue.calendar(of: file.agency), now: site.now(), isTracking: false,
            agencies: site.office.catalogue.agencies,
            contacts: try await site.office.mailroom.contacts(of: file.dossier.code),
            mayAct: try await site.office.dossiers.mayAct(context.account.id, on: file))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func receipt(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        let page = ReceiptPage(
            file: file, calendar: site.office.catalogue.calendar(of: file.agency),
            publicAddress: site.settings.publicAddress,
            short: try await site.office.ledger.short(of: file.dossier.id.text, number: 1))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func result(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        guard let result = file.dossier.result else { throw Edge.notFound }
        if let stored = result.file { return try await site.send(stored) }
        return site.page(ResultPage(file: file, result: result).html(site.frame(context.edge, request)))
    }

    @Sendable private func download(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let file = try await site.dossier(context)
        return try await site.send(file.reference(try context.parameters.require("digest")))
    }

    @Sendable private func message(_ request: Request, _ context: CitizenContext) async throws -> Response {
        guard site.limits.messages.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let form = try await request.form(context.edge)
        return try await act(.message(form["text"]), context, flash: .messageSent)
    }

    @Sendable private func withdraw(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let form = try await request.form(context.edge)
        return try await act(.requestWithdrawal(reason: form["reason"]), context, flash: .withdrawalSent)
    }

    private func act(_ command: Command, _ context: CitizenContext, flash: Flash) async throws -> Response {
        let code = try site.code(context.parameters)
        do {
            try await site.office.dossiers.act(
                command, on: code, by: .applicant(context.account.person), at: site.now())
        } catch Refusal.missingReason {
            return site.redirect(to: .dossier(code.text))
        }
        return site.redirect(to: .dossier(code.text), flash: flash)
    }
}

extension Site {
    /// The code in the path.
    func code(_ parameters: Parameters) throws -> DossierCode {
        guard let code = DossierCode(try parameters.require("code")) else { throw Refusal.unknownDossier }
        return code
    }

    /// The account's dossier that the path names.
    func dossier(_ context: CitizenContext) async throws -> DossierFile {
        try await office.dossiers.find(try code(context.parameters), of: context.account.id)
            .shown(without: HeldLooks(of: office.catalogue, at: now()))
    }

    /// The file itself; PDFs and images may be shown in our own pages, nothing else may run or be framed.
    func send(_ file: FileReference) async throws -> Response {
        let files = office.files
        // Read before the head is sent, so that a missing file is an answer and not a broken line.
        let first = try await files.read(file.digest, from: 0, atMost: Self.piece)
        let isShown = file.type == .pdf || file.type.isImage
        let name = file.name.utf8.map {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 46
                ? Character(UnicodeScalar($0)) : "_"
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.type.mediaType, .cacheControl: "no-store",
                .contentDisposition: "\(isShown ? "inline" : "attachment"); filename=\"\(String(name))\"",
                .contentSecurityPolicy:
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
            ],
            body: ResponseBody(contentLength: file.size) { writer in
                var (piece, sent) = (first, 0)
                while !piece.isEmpty {
                    try await writer.write(ByteBuffer(bytes: piece))
                    sent += piece.count
                    piece = try await files.read(file.digest, from: sent, atMost: Self.piece)
                }
                try await writer.finish(nil)
            })
    }

    /// Bytes of a file that are held at a time, however large it is and however slowly it is taken.
    private static let piece = 128 * 1_024
}

extension DossierFile {
    /// The file of that digest, where it belongs to this dossier: filed, supplemented at any time, or its result.
    ///
    /// - Parameter includesOpinions: what other bodies sent is for officers alone.
    func reference(_ digest: String, includesOpinions: Bool = false) throws -> FileReference {
        let sent = history.flatMap { recorded -> [FileReference] in
            switch recorded.event {
            case .submitted(let filing):
                filing.papers.values.flatMap { $0 } + filing.answers.files + [filing.behalf?.paper].compactMap { $0 }
            case .supplemented(let supplement): supplement.papers.values.flatMap { $0 } + supplement.answers.files
            case .issued(let result): [result.file].compactMap { $0 }
            case .opinionGiven(let given) where includesOpinions: [given.opinion.file].compactMap { $0 }
            default: []
            }
        }
        guard let found = sent.first(where: { $0.digest.hex == digest }) else { throw FileRefusal.missing }
        return found
    }
}

extension Answers {
    /// Files that are answers.
    fileprivate var files: [FileReference] {
        values.values.compactMap { if case .file(let file) = $0 { file } else { nil } }
    }
}
