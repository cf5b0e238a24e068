import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// A paper in pieces, for lines that break: what came is kept, whatever happens to the request.
///
/// | method | path | what |
/// | --- | --- | --- |
/// | OPTIONS | /ho-so-nhap/{draft}/giay-to/tung-phan | what is taken |
/// | POST | /ho-so-nhap/{draft}/giay-to/tung-phan?muc=… | announces a file for that input |
/// | HEAD | …/tung-phan/{upload} | how much has come |
/// | PATCH | …/tung-phan/{upload} | the next bytes; with the last ones the file goes into the draft |
/// | DELETE | …/tung-phan/{upload} | forgets it |
///
/// - Source: draft-ietf-httpbis-resumable-upload-10, without interim responses.
struct PartialUploadRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        let all = RouterPath(Link.partialUploads(":draft").path)
        let one = RouterPath(Link.partialUpload(":draft", ":upload").path)
        routes.on(all, method: .options, use: options)
        routes.post(all, use: begin)
        routes.head(one, use: offset)
        routes.patch(one, use: append)
        routes.delete(one, use: forget)
    }

    @Sendable private func options(_ request: Request, _ context: CitizenContext) async throws -> Response {
        _ = try await site.draft(context)
        let limit = "max-size=\(Upload.largestFile), max-age=\(Int(PartialUpload.lifetime))"
        return Response(status: .noContent, headers: [.acceptPatch: Self.partial, .uploadLimit: limit])
    }

    @Sendable private func begin(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try request.checkToken(context.edge)
        let view = try await site.draft(context)
        let headers = UploadHeaders(request.headers)
        let field = request.query["muc"] ?? ""
        guard view.accepts(field), let length = headers.length(at: 0) else { throw Edge.unreadable }
        return try await answering(headers, context) {
            let asked: UploadRequest
            do throws(FileRefusal) {
                asked = try UploadRequest(
                    draft: view.draft.id, field: field, fileName: headers.fileName, length: length,
                    limit: Upload.largestFile)
            } catch {
                return refused(UploadReason(error), field: field, draft: view.draft.id)
            }
            guard headers.agrees(with: length, at: 0) else { throw UploadRefusal.inconsistentLength }
            try site.allowUpload(of: length, by: context.account)
            let upload = try await site.office.uploads.begin(asked, by: context.account.id, now: site.now())
            return try await take(request, headers, into: upload, at: 0, context)
        }
    }

    @Sendable private func offset(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await answering(UploadHeaders(request.headers), context) {
            let upload = try await upload(context)
            return state(of: upload, offset: try await site.office.uploads.offset(of: upload), .noContent)
        }
    }

    @Sendable private func append(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try request.checkToken(context.edge)
        guard site.limits.uploadPieces.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let headers = UploadHeaders(request.headers)
        guard request.headers[.contentType] == Self.partial else {
            return Response(status: .unsupportedMediaType, headers: [.acceptPatch: Self.partial])
        }
        guard let offset = headers.offset else { throw Edge.unreadable }
        return try await answering(headers, context) {
            let upload = try await upload(context)
            guard upload.outcome == nil else { throw UploadRefusal.finished }
            let here = try await site.office.uploads.offset(of: upload)
            guard here == offset else { throw UploadRefusal.wrongOffset(here) }
            guard headers.agrees(with: upload.length, at: offset) else { throw UploadRefusal.inconsistentLength }
            return try await take(request, headers, into: upload, at: offset, context)
        }
    }

    @Sendable private func forget(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try request.checkToken(context.edge)
        return try await answering(UploadHeaders(request.headers), context) {
            try await site.office.uploads.forget(try await upload(context))
            return Response(status: .noContent)
        }
    }

    /// Takes the request's body; with the last byte the file goes into the draft.
    private func take(
        _ request: Request, _ headers: UploadHeaders, into upload: PartialUpload, at offset: Int,
        _ context: CitizenContext
    ) async throws -> Response {
        let uploads = site.office.uploads
        let reached: Int
        do {
            reached = try await receive(request, into: upload, at: offset)
        } catch UploadRefusal.unsupported {
            return refused(.unsupported, field: upload.field, draft: upload.draft)
        } catch UploadRefusal.inconsistentLength {
            // More than was announced: what else is wrong with it can't be known.
            try await uploads.forget(upload)
            throw UploadRefusal.inconsistentLength
        }
        guard headers.isLast else {
            return state(of: upload, offset: reached, request.method == .post ? .created : .noContent)
        }
        let place = Link.papers(upload.draft.text).path
        let outcome = try await uploads.finish(
            upload, to: site.office.files.taking(from: context.account.id, at: place), now: site.now())
        return finished(upload, outcome, isNews: true)
    }

    /// - Returns: how many bytes are here then; they stay, even if the line breaks in the middle.
    private func receive(_ request: Request, into upload: PartialUpload, at offset: Int) async throws -> Int {
        let uploads = site.office.uploads
        var reached = offset
        do {
            for try await buffer in request.body {
                reached = try await uploads.append(Array(buffer.readableBytesView), to: upload, at: reached)
            }
        } catch {
            try? await uploads.flush(upload)
            throw error
        }
        if reached > offset { try await uploads.flush(upload) }
        return reached
    }

    private func upload(_ context: CitizenContext) async throws -> PartialUpload {
        guard let draft = ID<Draft>(try context.parameters.require("draft")),
            let id = ID<PartialUpload>(try context.parameters.require("upload"))
        else { throw UploadRefusal.unknown }
        return try await site.office.uploads.find(id, to: draft, of: context.account.id, now: site.now())
    }

    private static let partial = "application/partial-upload"
}

extension PartialUploadRoutes {
    /// The body's answer, or the problem behind its refusal.
    private func answering(
        _ headers: UploadHeaders, _ context: CitizenContext, _ body: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await body()
        } catch let refusal as UploadRefusal {
            let t = site.office.texts.wording(context.edge.language)
            var response = UploadProblem(refusal, provided: headers.offset, t).response
            if case .wrongOffset(let offset) = refusal {
                response.headers[.uploadOffset] = "\(offset)"
                response.headers[.uploadComplete] = "?0"
            }
            return response
        }
    }

    /// How an upload stands; of a whole one, where its end is told.
    private func state(of upload: PartialUpload, offset: Int, _ status: HTTPResponse.Status) -> Response {
        if let outcome = upload.outcome { return finished(upload, outcome, isNews: false) }
        let age = max(0, Int(upload.expiresAt.timeIntervalSince(site.now())))
        var headers: HTTPFields = [
            .uploadOffset: "\(offset)", .uploadComplete: "?0", .uploadLength: "\(upload.length)",
            .uploadLimit: "max-size=\(upload.length), max-age=\(age)", .cacheControl: "no-store",
        ]
        if status == .created { headers[.location] = Link.partialUpload(upload.draft.text, upload.id.text).path }
        return Response(status: status, headers: headers)
    }

    /// - Parameter isNews: the request itself brought the end, so its status tells of a refusal.
    private func finished(_ upload: PartialUpload, _ outcome: PartialUpload.Outcome, isNews: Bool) -> Response {
        let place = Link.papers(upload.draft.text).path
        let reason: UploadReason? =
            switch outcome {
            case .taken: nil
            case .unsupported: .unsupported
            case .infected: .infected
            }
        return Response(
            status: isNews && reason != nil ? .unprocessableContent : .noContent,
            headers: [
                .uploadOffset: "\(upload.length)", .uploadComplete: "?1", .uploadLength: "\(upload.length)",
                .location: reason.map { Self.place(of: $0, field: upload.field, draft: upload.draft) } ?? place,
                .cacheControl: "no-store",
            ])
    }

    /// The end of an upload before its last byte: the page that says why.
    private func refused(_ reason: UploadReason, field: String, draft: ID<Draft>) -> Response {
        let status: HTTPResponse.Status =
            switch reason {
            case .tooLarge: .contentTooLarge
            case .unsupported: .unsupportedMediaType
            case .empty, .interrupted, .infected: .unprocessableContent
            }
        return Response(
            status: status,
            headers: [
                .location: Self.place(of: reason, field: field, draft: draft),
                .uploadLimit: "max-size=\(Upload.largestFile)",
            ])
    }

    private static func place(of reason: UploadReason, field: String, draft: ID<Draft>) -> String {
        Link.papers(draft.text).path + Link.query([("tep", field), ("ly_do", reason.rawValue)])
    }
}
