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
/// The same below /ho-so/{code}/bo-sung/tung-phan for the answer to a request for supplement: `UploadDoor`. A request
/// says in its headers in which of two protocols it speaks: `UploadDialect`.
struct PartialUploadRoutes {
    let site: Site
    let door: UploadDoor

    func add(to routes: RouterGroup<CitizenContext>) {
        let all = RouterPath(door.path)
        let one = RouterPath("\(door.path)/:upload")
        routes.on(all, method: .options, use: options)
        routes.post(all, use: begin)
        routes.head(one, use: offset)
        routes.patch(one, use: append)
        routes.delete(one, use: forget)
    }

    @Sendable private func options(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try await door.check(site, context)
        return Response(status: .noContent, headers: UploadDialect.offer)
    }

    @Sendable private func begin(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try request.checkToken(context.edge)
        let headers = UploadHeaders(request.headers)
        return try await answering(headers, context) {
            let place = try await door.open(site, context, true)
            let field = request.query["muc"] ?? ""
            guard place.accepts(field), let length = headers.length(at: 0) else { throw Edge.unreadable }
            let asked: UploadRequest
            do throws(FileRefusal) {
                asked = try UploadRequest(
                    draft: place.draft, field: field, fileName: headers.fileName, length: length,
                    limit: Upload.largestFile)
            } catch {
                return refused(UploadReason(error), field: field, at: place)
            }
            guard headers.agrees(with: length, at: 0) else { throw UploadRefusal.inconsistentLength }
            try site.allowUpload(of: length, by: context.account)
            let upload = try await site.office.uploads.begin(asked, by: context.account.id, now: site.now())
            return try await take(request, headers, into: upload, at: 0, of: place, context)
        }
    }

    @Sendable private func offset(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let headers = UploadHeaders(request.headers)
        return try await answering(headers, context) {
            let (upload, place) = try await upload(context)
            let here = try await site.office.uploads.offset(of: upload)
            // Who speaks tus takes a whole file for taken: so it is, or this request fails.
            if headers.dialect == .tus, here == upload.length, upload.outcome == nil {
                return try await finish(upload, headers, of: place, context)
            }
            let status: HTTPResponse.Status = headers.dialect == .tus ? .ok : .noContent
            return state(of: upload, offset: here, headers, at: place, status)
        }
    }

    @Sendable private func append(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try request.checkToken(context.edge)
        guard site.limits.uploadPieces.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let headers = UploadHeaders(request.headers)
        return try await answering(headers, context) {
            guard request.headers[.contentType] == headers.dialect.piece else {
                return Response(status: .unsupportedMediaType, headers: [.acceptPatch: headers.dialect.piece])
            }
            guard let offset = headers.offset else { throw Edge.unreadable }
            let (upload, place) = try await upload(context)
            guard upload.outcome == nil else { throw UploadRefusal.finished }
            let here = try await site.office.uploads.offset(of: upload)
            guard here == offset else { throw UploadRefusal.wrongOffset(here) }
            guard headers.agrees(with: upload.length, at: offset) else { throw UploadRefusal.inconsistentLength }
            return try await take(request, headers, into: upload, at: offset, of: place, context)
        }
    }

    @Sendable private func forget(_ request: Request, _ context: CitizenContext) async throws -> Response {
        try request.checkToken(context.edge)
        return try await answering(UploadHeaders(request.headers), context) {
            try await site.office.uploads.forget(try await upload(context).0)
            return Response(status: .noContent)
        }
    }

    /// Takes the request's body; with the last byte the file goes into the draft.
    private func take(
        _ request: Request, _ headers: UploadHeaders, into upload: PartialUpload, at offset: Int,
        of place: UploadPlace, _ context: CitizenContext
    ) async throws -> Response {
        let reached: Int
        do {
            reached = try await receive(request, into: upload, at: offset)
        } catch UploadRefusal.unsupported {
            return refused(.unsupported, field: upload.field, at: place)
        } catch UploadRefusal.inconsistentLength {
            // More than was announced: what else is wrong with it can't be known.
            try await site.office.uploads.forget(upload)
            throw UploadRefusal.inconsistentLength
        }
        guard headers.ends(upload, at: reached) else {
            let isNew = request.method == .post
            return state(of: upload, offset: reached, headers, at: place, isNew ? .created : .noContent)
        }
        var response = try await finish(upload, headers, of: place, context)
        if headers.dialect == .tus, request.method == .post, response.status == .noContent {
            response.status = .created
            response.headers[.location] = place.path(of: upload)
        }
        return response
    }

    private func finish(
        _ upload: PartialUpload, _ headers: UploadHeaders, of place: UploadPlace, _ context: CitizenContext
    ) async throws -> Response {
        let outcome = try await site.office.uploads.finish(
            upload, to: site.office.files.taking(from: context.account.id, at: place.page.path), now: site.now())
        return finished(upload, outcome, headers, at: place, isNews: true)
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

    private func upload(_ context: CitizenContext) async throws -> (PartialUpload, UploadPlace) {
        guard let id = ID<PartialUpload>(try context.parameters.require("upload")) else { throw UploadRefusal.unknown }
        let place = try await door.open(site, context, false)
        let upload = try await site.office.uploads.find(
            id, to: place.draft, of: context.account.id, now: site.now())
        return (upload, place)
    }
}
