import HTTPTypes
import Hummingbird
import OneStop

extension PartialUploadRoutes {
    /// The body's answer, or the problem behind its refusal, in the request's dialect.
    func answering(
        _ headers: UploadHeaders, _ context: CitizenContext, _ body: () async throws -> Response
    ) async throws -> Response {
        guard headers.isKnownVersion else {
            return Response(
                status: .preconditionFailed,
                headers: [.tusResumable: UploadDialect.version, .tusVersion: UploadDialect.version])
        }
        var response: Response
        do {
            response = try await body()
        } catch let refusal as UploadRefusal {
            let t = site.office.texts.wording(context.edge.language)
            response = UploadProblem(refusal, provided: headers.offset, t).response
            if case .wrongOffset(let offset) = refusal, headers.dialect == .draft {
                response.headers[.uploadOffset] = "\(offset)"
                response.headers[.uploadComplete] = "?0"
            }
        }
        if headers.dialect == .tus { response.headers[.tusResumable] = UploadDialect.version }
        return response
    }

    /// How an upload stands; of a whole one, where its end is told.
    func state(
        of upload: PartialUpload, offset: Int, _ headers: UploadHeaders, at place: UploadPlace,
        _ status: HTTPResponse.Status
    ) -> Response {
        if let outcome = upload.outcome {
            return finished(upload, outcome, headers, at: place, isNews: false)
        }
        var fields = headers.dialect.standing(of: upload, offset: offset, at: site.now())
        if status == .created { fields[.location] = place.path(of: upload) }
        return Response(status: status, headers: fields)
    }

    /// - Parameter isNews: the request itself brought the end, so its status tells of a refusal.
    func finished(
        _ upload: PartialUpload, _ outcome: PartialUpload.Outcome, _ headers: UploadHeaders, at place: UploadPlace,
        isNews: Bool
    ) -> Response {
        let reason: UploadReason? =
            switch outcome {
            case .taken: nil
            case .unsupported: .unsupported
            case .infected: .infected
            }
        let told = reason.map { place.page(of: $0, field: upload.field) } ?? place.page.path
        if reason != nil, headers.dialect == .tus {
            // With an offset it would be taken for a file that was taken.
            return Response(status: isNews ? .unprocessableContent : .gone, headers: [.location: told])
        }
        return Response(
            status: isNews && reason != nil ? .unprocessableContent : .noContent,
            headers: headers.dialect.end(of: upload, told: told))
    }

    /// The end of an upload before its last byte: the page that says why.
    func refused(_ reason: UploadReason, field: String, at place: UploadPlace) -> Response {
        let status: HTTPResponse.Status =
            switch reason {
            case .tooLarge: .contentTooLarge
            case .unsupported: .unsupportedMediaType
            case .empty, .interrupted, .infected: .unprocessableContent
            }
        return Response(
            status: status,
            headers: [
                .location: place.page(of: reason, field: field), .uploadLimit: "max-size=\(Upload.largestFile)",
            ])
    }
}
